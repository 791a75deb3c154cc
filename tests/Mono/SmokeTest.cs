using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles;
using SellingPartner.Telemetry;

namespace AmazonMcf.Mono;

/// <summary>Import, import again, list, cancel. Each line that begins with <c>ok</c> or <c>not ok</c> is a test.</summary>
internal sealed class SmokeTest(EmbeddedHost service)
{
    private int failures;

    public async Task<int> RunAsync(string file)
    {
        using var connection = service.Connect();
        var orders = Read(file);
        Check("reads an order file", orders.Count > 0, $"{orders.Count} orders");
        await ImportAsync(connection, orders, McfOutcome.Created).ConfigureAwait(false);
        await ImportAsync(connection, orders, McfOutcome.AlreadyExists).ConfigureAwait(false);
        await ListAsync(connection, orders).ConfigureAwait(false);
        await CancelAsync(connection, orders[0].SellerFulfillmentOrderId!).ConfigureAwait(false);
        return failures;
    }

    private static List<McfOrderRequest> Read(string file)
    {
        using var orders = OrderFile.Open(file);
        return [.. orders.ReadEntries().Select(entry => entry.Order).OfType<McfOrderRequest>()];
    }

    private async Task ImportAsync(McfConnection connection, List<McfOrderRequest> orders, string expected)
    {
        var results = await Task.WhenAll(orders.Select(order => connection.Orders.PlaceAsync(order, new ApiCall()))).ConfigureAwait(false);
        Check(
            $"places every order: {expected}",
            results.All(result => result.Outcome == expected),
            string.Join(", ", results.GroupBy(result => result.Outcome).Select(group => $"{group.Key} {group.Count()}")));
    }

    private async Task ListAsync(McfConnection connection, List<McfOrderRequest> orders)
    {
        var listed = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var order in connection.Outbound.ListOrdersAsync(null, new ApiCall()).ConfigureAwait(false))
        {
            listed.Add(order.SellerFulfillmentOrderId!);
        }

        Check("lists them", listed.SetEquals(orders.Select(order => order.SellerFulfillmentOrderId!)), $"{listed.Count} listed");
    }

    private async Task CancelAsync(McfConnection connection, string id)
    {
        await connection.Outbound.CancelOrderAsync(id, new ApiCall()).ConfigureAwait(false);
        var order = await connection.Outbound.GetOrderAsync(id, new ApiCall()).ConfigureAwait(false);
        Check("cancels one", order.Status == "Cancelled", $"it is {order.Status}");
    }

    private void Check(string what, bool holds, string seen)
    {
        failures += holds ? 0 : 1;
        Console.WriteLine($"{(holds ? "ok" : "not ok")} - {what} ({seen})");
    }
}
