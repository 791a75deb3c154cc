using System.Collections;
using AmazonMcf.Connection;
using SellingPartner.Telemetry;

namespace AmazonMcf.Binding;

/// <summary>Completes the IDs of recently changed orders.</summary>
internal sealed class OrderIdCompleter : ServiceCompleter
{
    private const int Most = 50;

    /// <inheritdoc />
    protected override async Task<IReadOnlyList<(string Value, string Tip)>> AskAsync(
        McfConnection connection,
        IDictionary bound,
        ApiCall call
    )
    {
        var found = new List<(string, string)>();
        await foreach (var order in connection.Outbound.ListOrdersAsync(null, call).ConfigureAwait(false))
        {
            found.Add((order.SellerFulfillmentOrderId, $"{order.Status}, received {order.ReceivedDate:u}"));
            if (found.Count == Most)
            {
                break;
            }
        }

        return found;
    }
}
