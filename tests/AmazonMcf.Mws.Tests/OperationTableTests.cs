using System.Xml.Linq;

namespace AmazonMcf.Mws;

/// <summary>
/// Eleven operations, both directions: what is read and written again is what it was, and nothing of it is lost on the way.
/// </summary>
public class OperationTableTests
{
    public static TheoryData<string> Operations => [.. MwsSamples.Requests.Keys];

    [Fact]
    public void There_are_eleven_operations()
    {
        Assert.Equal(11, MwsOperations.All.Count);
        Assert.Equal(MwsOperations.All.Select(operation => operation.Name).Order(), MwsSamples.Requests.Keys.Order());
        Assert.Equal(MwsOperations.All.Select(operation => operation.Name).Order(), MwsSamples.Responses.Keys.Order());
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void A_request_is_read_and_written_as_it_was(string operation)
    {
        var sample = MwsSamples.Requests[operation];
        var request = MwsCodec.ReadRequest(sample);

        Assert.Equal(operation, request.Operation);
        Assert.Empty(request.AdditionalData);
        var missing = MwsLeaves.Missing(
            MwsQuery.Parse(sample).Where(parameter => parameter.Key != "Version").Select(parameter => (parameter.Key, parameter.Value)),
            request
        );
        Assert.Empty(missing);
        var written = MwsCodec.WriteRequest(request);
        Assert.Equal(Sorted(MwsQuery.Parse(sample)), Sorted(written));
        Assert.Equal(Sorted(written), Sorted(MwsQuery.Parse(MwsCodec.WriteQuery(written))));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void A_response_is_read_and_written_as_it_was(string operation)
    {
        var sample = MwsSamples.Responses[operation];
        var response = MwsCodec.ReadResponse(sample);

        Assert.Equal(operation, response.Operation);
        Assert.Equal("id-1", response.RequestId);
        Assert.Empty(MwsLeaves.Missing(MwsLeaves.Of(XElement.Parse(sample)), response));
        Assert.Equal(Sorted(sample), Sorted(MwsCodec.WriteResponse(response)));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void A_response_in_the_form_of_the_documentation_reads_the_same(string operation)
    {
        var response = MwsCodec.ReadResponse(MwsSamples.Responses[operation]);
        var again = MwsCodec.ReadResponse(MwsCodec.WriteResponse(response, MwsForm.Documentation));

        Assert.Equal(MwsCodec.WriteResponse(response), MwsCodec.WriteResponse(again));
    }

    [Fact]
    public void Errors_are_read_and_written_as_they_were()
    {
        var response = MwsCodec.ReadResponse(MwsSamples.Errors);

        Assert.Equal("InvalidRequestException", Assert.Single(response.Errors).Code);
        Assert.Equal("id-1", response.RequestId);
        Assert.Equal(MwsSamples.Errors.Replace("RequestID", "RequestId", StringComparison.Ordinal), MwsCodec.WriteResponse(response)
            .Replace(" encoding=\"utf-8\"", "", StringComparison.Ordinal).Replace("<Detail />", "<Detail/>", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Sorted(IEnumerable<KeyValuePair<string, string>> parameters) =>
        parameters.Select(parameter => parameter.Key + "=" + parameter.Value).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Sorted(string xml) =>
        MwsLeaves.Of(XElement.Parse(xml)).Select(leaf => leaf.Path + "=" + leaf.Text).Order(StringComparer.Ordinal);
}
