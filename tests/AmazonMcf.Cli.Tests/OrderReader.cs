using AmazonMcf.Cli.Connection;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using SellingPartner.Telemetry;

namespace AmazonMcf.Cli;

/// <summary>Reads orders of a store.</summary>
internal static class OrderReader
{
    public static McfOrder Read(string store, string orderId)
    {
        using var connection = CliConnection.OpenEmbedded(McfMarketplaces.Find("US")!, store, unlimited: true);
        return connection.Mcf.Outbound.GetOrderAsync(orderId, new ApiCall()).GetAwaiter().GetResult();
    }
}
