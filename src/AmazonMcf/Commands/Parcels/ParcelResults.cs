using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Parcels;
using AmazonMcf.Parcels.Ledger;
using AmazonMcf.Pipeline;
using AmazonMcf.Session;

namespace AmazonMcf.Commands;

/// <summary>Writes parcels: immediately, or at the end those that the ledger has not completed.</summary>
/// <param name="command">The command.</param>
/// <param name="options">How orders become parcels.</param>
/// <param name="forbidden">The carriers whose parcels are errors.</param>
/// <param name="ledger">The ledger; null for none.</param>
/// <param name="claim">How long other runs do not get the same parcels; null to let them.</param>
internal sealed class ParcelResults(
    McfConnectedCmdlet command, ParcelOptions options, string[] forbidden, ParcelLedger? ledger, TimeSpan? claim)
{
    private readonly Dictionary<string, (McfConnection Connection, HashSet<string> Orders)> read = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> warnings = new(StringComparer.Ordinal);

    /// <summary>Takes an order that was read.</summary>
    public void Take(ParcelReading reading)
    {
        var order = reading.Order;
        var seller = reading.Connection.SellerKey;
        var builder = new ParcelBuilder(options with { ChecksNumbers = reading.Connection.Kind != McfConnectionKind.Embedded });
        if (ledger is null)
        {
            foreach (var parcel in builder.Build(order))
            {
                Write(parcel);
            }

            return;
        }

        if (!ShopOrderId.MayFit(order.SellerFulfillmentOrderId, options.Channels))
        {
            return;
        }

        var known = ledger.Known(seller, order.SellerFulfillmentOrderId);
        ledger.Record(seller, order, builder.Build(order, known), reading.Now);
        if (!read.TryGetValue(seller, out var orders))
        {
            read[seller] = orders = (reading.Connection, new(StringComparer.Ordinal));
        }

        orders.Orders.Add(order.SellerFulfillmentOrderId);
    }

    /// <summary>Writes the parcels of a seller that the ledger has not completed.</summary>
    /// <param name="connection">A connection of the seller.</param>
    public void WriteOpen(McfConnection connection) => WriteOpen(connection, _ => true);

    /// <summary>Writes the parcels of the orders that were read, except for sellers whose parcels are written completely.</summary>
    public void WriteOpenOfOrders(IEnumerable<string> except)
    {
        foreach (var seller in read.Where(entry => !except.Contains(entry.Key, StringComparer.OrdinalIgnoreCase)))
        {
            WriteOpen(seller.Value.Connection, seller.Value.Orders.Contains);
        }
    }

    // The ledger may have parcels of other channels.
    private void WriteOpen(McfConnection connection, Func<string, bool> isRead)
    {
        var parcels = ledger!.Take(
            connection.SellerKey,
            SessionClock.At(connection),
            claim,
            id => isRead(id) && ShopOrderId.MayFit(id, options.Channels),
            out var others);
        foreach (var parcel in parcels)
        {
            Write(parcel);
        }

        if (others.Warning is { } warning)
        {
            command.WriteWarning(warning);
        }
    }

    private void Write(McfParcel parcel)
    {
        if (Array.Exists(forbidden, carrier => CarrierLookup.IsSame(carrier, parcel)))
        {
            command.WriteError(ErrorRecords.ForbiddenCarrier(parcel));
            return;
        }

        if (parcel.Warning is { } warning && warnings.Add(warning))
        {
            command.WriteWarning($"Order '{parcel.SellerFulfillmentOrderId}': {warning}");
        }

        command.WriteObject(parcel);
    }
}
