using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.FaultInjection.Running;
using AmazonMcf.Model;
using AmazonMcf.Submission;
using SellingPartner.Telemetry;

namespace AmazonMcf.FaultInjection.Work;

/// <summary>One order from its placing to its repair, or to the report that it is being shipped.</summary>
/// <param name="id">The order.</param>
/// <param name="sku">Its SKU.</param>
/// <param name="quantity">Its units.</param>
internal sealed class RepairScenario(string id, string sku, int quantity)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    /// <summary>The order.</summary>
    public string Id => id;

    /// <summary>Its units.</summary>
    public int Quantity => quantity;

    /// <summary>The order that was reported as placed instead; null if none was.</summary>
    public string? RepairedAs { get; private set; }

    /// <summary>Whether it was reported that the order is being shipped.</summary>
    public bool IsShipping { get; private set; }

    /// <summary>Whether nothing more has to be done.</summary>
    public bool IsSettled => RepairedAs is not null || IsShipping;

    /// <summary>Why the latest run failed.</summary>
    public string? Trouble { get; private set; }

    /// <summary>Repairs orders through the client core.</summary>
    public static Repair With(McfConnection connection, TimeProvider time) =>
        new OrderRepairer(connection.Outbound, connection.Orders, time, Interval, Timeout, _ => []).RepairAsync;

    /// <summary>The order to be placed.</summary>
    public McfOrderRequest Request() => new()
    {
        SellerFulfillmentOrderId = id,
        DestinationAddress = new()
        {
            Name = "Test Recipient",
            AddressLine1 = "1 Example Street",
            City = "Seattle",
            StateOrRegion = "WA",
            PostalCode = "98101",
            CountryCode = "US",
        },
        Items = [new() { SellerSku = sku, Quantity = quantity }],
    };

    /// <summary>Places the order, without faults.</summary>
    public async Task PlaceAsync(McfConnection connection) => await connection.Orders.PlaceAsync(Request(), new ApiCall());

    /// <summary>Repairs the order; a run that fails is repeated, as a user would repeat the command.</summary>
    /// <param name="repair">Repairs an order.</param>
    /// <param name="stop">Stops the run.</param>
    public async Task RepairAsync(Repair repair, CancellationToken stop)
    {
        try
        {
            var result = await repair(id, new ApiCall(dispatch: stop, wire: stop));
            if (result.Outcome is McfOutcome.Created or McfOutcome.AlreadyExists)
            {
                RepairedAs = result.SellerFulfillmentOrderId;
            }

            Trouble = result.Reason;
        }
        catch (OperationCanceledException)
        {
            Trouble = "stopped";
        }
        catch (McfException failure)
        {
            Trouble = $"{failure.ErrorId}: {failure.Message}";
            IsShipping = failure is McfOrderNotCancellableException
                || (failure is McfOrderNotRepairableException
                    && !failure.Message.Contains("has not canceled it yet", StringComparison.Ordinal));
        }
    }
}
