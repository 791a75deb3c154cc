using System.Text.RegularExpressions;
using SellingPartner.Telemetry;

namespace AmazonMcf.Mws;

/// <summary>
/// What the table of operations says beside names and members: who does the work, what is required, which bucket is drawn on.
/// </summary>
public partial class OperationWorkTests
{
    public static TheoryData<string> Operations => [.. MwsOperations.All.Select(operation => operation.Name)];

    [Fact]
    public async Task Each_operation_calls_a_method_of_its_own_and_no_method_is_left()
    {
        var service = new RecordingService();
        foreach (var operation in MwsOperations.All)
        {
            Assert.Equal(operation.Name, (await RespondAsync(operation, service)).Operation);
        }

        Assert.Equal(typeof(IMwsService).GetMethods().Select(method => method.Name).Order(), service.Called.Order());
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task What_the_service_returns_is_in_the_response_and_among_its_contents(string name)
    {
        var service = new RecordingService();
        var operation = MwsOperations.Get(name);

        var response = await RespondAsync(operation, service);

        object?[] known = [service.Order, service.Tracking, service.Preview, service.Return, service.Reason];
        var told = new object?[] { response.Order, response.Tracking, response.Return }
            .Concat(response.Orders)
            .Concat(response.Previews)
            .Concat(response.ReturnReasons)
            .OfType<object>();
        Assert.All(told, item => Assert.Contains(item, known));
        Assert.Equal(told, operation.Contents?.Invoke(response) ?? []);
        Assert.Equal(operation.Result is null, response is { Status: null, NextToken: null } && !told.Any());
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void What_is_required_is_a_parameter_of_the_operation(string name)
    {
        var operation = MwsOperations.Get(name);
        var known = MwsQuery.Parse(MwsSamples.Requests[name]).Select(parameter => Entry().Replace(parameter.Key, "")).ToHashSet();

        Assert.Subset(known, operation.Required.ToHashSet());
        Assert.Subset(known, operation.RequiredOfEachItem.Select(member => "Items." + member).ToHashSet());
    }

    [Fact]
    public void Only_the_pages_of_a_list_share_a_bucket_and_only_the_status_has_one_of_its_own_size()
    {
        var shared = MwsOperations
            .All.GroupBy(operation => operation.Quota)
            .Where(group => group.Count() > 1)
            .Select(group => group.Select(operation => operation.Name));
        Assert.Equal(["ListAllFulfillmentOrders", "ListAllFulfillmentOrdersByNextToken"], Assert.Single(shared));
        Assert.All(MwsOperations.All, operation => Assert.Equal(
            operation.Name == "GetServiceStatus" ? (2, 1 / 300d) : (30, 2), (operation.Quota.Burst, operation.Quota.PerSecond)));
    }

    private static Task<MwsResponse> RespondAsync(MwsOperation operation, IMwsService service) =>
        operation.RespondAsync(service, MwsCodec.ReadRequest(MwsSamples.Requests[operation.Name]), new ApiCall());

    [GeneratedRegex(@"\.member\.\d+")]
    private static partial Regex Entry();
}
