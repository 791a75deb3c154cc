using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Parcels;
using AmazonMcf.Parcels.Ledger;
using AmazonMcf.Pipeline;

namespace AmazonMcf.Commands;

/// <summary>Writes parcels: immediately, or at the end those that the ledger has not completed.</summary>
/// <param name="command">The command.</param>
/// <param name="options">How orders become parcels.</param>
/// <param name="forbidden">The carriers whose parcels are errors.</param>
/// <param name="ledger">The ledger; null for none.</param>
internal sealed class ParcelResults(McfConnectedCmdlet command, ParcelOptions options, string[] forbidden, ParcelLedger? ledger)
{
    private readonly Dictionary<string, HashSet<string>> read = new(StringComparer.OrdinalIgnoreCase);
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
            read[seller] = orders = new(StringComparer.Ordinal);
        }

        orders.Add(order.SellerFulfillmentOrderId);
    }

    /// <summary>Writes the parcels of a seller that the ledger has not completed.</summary>
    public void WriteOpen(string seller)
    {
        foreach (var parcel in ledger!.Open(seller))
        {
            Write(parcel);
        }
    }

    /// <summary>Writes the parcels of the orders that were read, except for sellers whose parcels are written completely.</summary>
    public void WriteOpenOfOrders(IEnumerable<string> except)
    {
        foreach (var seller in read.Where(entry => !except.Contains(entry.Key, StringComparer.OrdinalIgnoreCase)))
        {
            foreach (var parcel in ledger!.Open(seller.Key, seller.Value))
            {
                Write(parcel);
            }
        }
    }

    private void Write(McfParcel parcel)
    {
        // The ledger may have parcels of other channels.
        if (!ShopOrderId.MayFit(parcel.SellerFulfillmentOrderId, options.Channels))
        {
            return;
        }

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
