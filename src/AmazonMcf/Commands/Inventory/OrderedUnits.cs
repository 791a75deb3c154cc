using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles;
using AmazonMcf.Pipeline;
using AmazonMcf.Selling;

namespace AmazonMcf.Commands;

/// <summary>Counts the units of orders that the inventory does not contain yet, each order once.</summary>
/// <param name="command">The command.</param>
/// <param name="map">The SKU map for orders with SKUs of the shop; null for none.</param>
internal sealed class OrderedUnits(McfConnectedCmdlet command, SkuMap? map)
{
    private readonly List<(InputSeller Seller, string? Id, IReadOnlyList<(string? Sku, long Units)> Lines)> orders = [];

    /// <summary>Reads orders that were passed as objects or rows.</summary>
    /// <param name="inputs">The orders.</param>
    public void Read(IEnumerable<object> inputs)
    {
        var heldBack = new HeldBackOrders(command);
        var intake = new OrderIntake(
            seller => new OrderFileOptions { Marketplace = command.Peek(seller)?.Marketplace },
            new SkuMapping(map, McfUnmappedSku.Pass));
        foreach (var input in inputs)
        {
            if (InputObject.Unwrap(input) is McfOrder order)
            {
                Add(order, heldBack);
            }
            else if (intake.Take(input) is { } entry)
            {
                Add(entry, heldBack);
            }
        }

        foreach (var entry in intake.Complete())
        {
            Add(entry, heldBack);
        }

        heldBack.Complete("");
    }

    /// <summary>Subtracts the orders of a seller, and those that the service received since a time.</summary>
    /// <param name="ledger">The inventory.</param>
    /// <param name="seller">The seller of the inventory.</param>
    /// <param name="received">The orders that the service received.</param>
    public void Subtract(StockLedger ledger, InputSeller seller, IEnumerable<McfOrder> received)
    {
        var counted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var order in orders.Where(order => order.Seller.IsUnknown || seller.IsUnknown || order.Seller.IsSame(seller)))
        {
            Count(order.Id, order.Lines);
        }

        foreach (var order in received)
        {
            Count(order.SellerFulfillmentOrderId, LinesOf(order));
        }

        void Count(string? id, IReadOnlyList<(string? Sku, long Units)> lines)
        {
            if (id is null || counted.Add(id))
            {
                foreach (var (sku, units) in lines)
                {
                    ledger.AddOrdered(sku, units);
                }
            }
        }
    }

    /// <summary>The orders that the service received since a time, each read in full, which costs one request per order.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="since">The time, in UTC.</param>
    public IEnumerable<McfOrder> ReceivedSince(McfConnection connection, DateTime since)
    {
        var ids = command.Stream(call => connection.Outbound.ListOrdersAsync(since, call))
            .Where(order => order.ReceivedDate is null || order.ReceivedDate >= since)
            .Select(order => order.SellerFulfillmentOrderId)
            .ToList();
        foreach (var id in ids)
        {
            yield return command.Run(call => connection.Outbound.GetOrderAsync(id, call));
        }
    }

    private static IReadOnlyList<(string? Sku, long Units)> LinesOf(McfOrder order) =>
        order.Status is "Cancelled" or "Invalid" or "Unfulfillable"
            ? []
            : [.. order.Items.OrEmpty().Select(item =>
                (item.SellerSku, Math.Max(0L, (long)item.Quantity - item.CancelledQuantity - item.UnfulfillableQuantity)))];

    private void Add(McfOrder order, HeldBackOrders heldBack)
    {
        if (!order.IsDetailed)
        {
            heldBack.Add(
                [new() { Member = nameof(order.Items), Rule = "is required; read the orders with Get-McfOrder -Detailed." }], order);
            return;
        }

        orders.Add((InputSeller.Of(order), order.SellerFulfillmentOrderId, LinesOf(order)));
    }

    private void Add(OrderFileEntry entry, HeldBackOrders heldBack)
    {
        foreach (var warning in entry.Warnings)
        {
            command.WriteWarning(warning);
        }

        if (entry.Order is { } order)
        {
            orders.Add((
                InputSeller.Of(order),
                order.SellerFulfillmentOrderId,
                [.. order.Items.Select(item => (item.SellerSku, Math.Max(0L, item.Quantity)))]));
        }
        else if (!entry.IsLeftOut)
        {
            heldBack.Add(entry.ValidationErrors, entry.Input);
        }
    }
}
