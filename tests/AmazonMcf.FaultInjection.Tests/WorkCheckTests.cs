using AmazonMcf.Connection;
using AmazonMcf.FaultInjection.Checking;
using AmazonMcf.FaultInjection.Planning;
using AmazonMcf.FaultInjection.Running;
using AmazonMcf.FaultInjection.Work;
using AmazonMcf.Model;
using AmazonMcf.Service;
using AmazonMcf.Testing;
using SellingPartner.Telemetry;

namespace AmazonMcf.FaultInjection;

/// <summary>Reports of work that are not true, and work that was not done, are found.</summary>
public sealed class WorkCheckTests : IDisposable
{
    private const string OrderId = "A-1";

    private readonly Scratch scratch = new();
    private readonly EmbeddedService service;
    private readonly HttpMessageHandler handler;
    private readonly McfConnection connection;

    public WorkCheckTests()
    {
        service = CampaignStore.Open(Path.Combine(scratch.Folder, "embedded.db"), TimeProvider.System);
        handler = service.CreateHandler();
        connection = Connections.Open(handler, TimeSpan.FromMinutes(1), TimeProvider.System);
    }

    public void Dispose()
    {
        connection.Dispose();
        handler.Dispose();
        service.Dispose();
        scratch.Dispose();
    }

    [Fact]
    public async Task A_cancel_that_was_reported_and_is_not_there()
    {
        var cancel = new WorkItem(OrderId, WorkKind.Cancel);

        var figures = await CompareAsync(cancel, new WorkReport(cancel.Key, WorkOutcome.Done));

        Assert.Equal(new Figures(0, 0, Doubled: 0, Lost: 1, Contradicted: 1, Unknown: 0), figures);
    }

    [Fact]
    public async Task A_cancel_that_was_reported_refused_and_is_there()
    {
        var cancel = new WorkItem(OrderId, WorkKind.Cancel, IsRefused: true);

        var figures = await CompareAsync(
            cancel, new WorkReport(cancel.Key, WorkOutcome.Refused), () => connection.Outbound.CancelOrderAsync(OrderId, new ApiCall()));

        Assert.Equal(new Figures(0, 0, Doubled: 1, Lost: 0, Contradicted: 1, Unknown: 0), figures);
    }

    [Fact]
    public async Task A_release_that_is_not_reported()
    {
        var release = new WorkItem(OrderId, WorkKind.Release);

        var figures = await CompareAsync(release, new WorkReport(release.Key, WorkOutcome.Open));

        Assert.Equal(new Figures(0, 0, Doubled: 0, Lost: 0, Contradicted: 0, Unknown: 1), figures);
    }

    [Fact]
    public async Task An_update_that_is_reported_and_in_force()
    {
        var update = new WorkItem(OrderId, WorkKind.Update, Comment: "Packed by hand.");
        var worker = new Worker(connection.Outbound, connection.Returns.PlaceAsync, _ => { });

        var figures = await CompareAsync(
            update, new WorkReport(update.Key, WorkOutcome.Done), () => worker.RunAsync([update], CancellationToken.None));

        Assert.Equal(Figures.Zero, figures);
    }

    private async Task<Figures> CompareAsync(WorkItem item, WorkReport report, Func<Task>? work = null)
    {
        await connection.Outbound.CreateOrderAsync(HeldOrder(), new ApiCall());
        await (work?.Invoke() ?? Task.CompletedTask);
        return (await WorkCheck.CompareAsync([item], [report], service.ReadCommittedState(), connection.Outbound)).Figures;
    }

    private static McfOrderRequest HeldOrder()
    {
        var order = SampleOrders.Request(OrderId, OrderPlanner.Skus[0]);
        order.FulfillmentAction = "Hold";
        return order;
    }
}
