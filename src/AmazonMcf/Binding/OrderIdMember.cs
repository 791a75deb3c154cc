using System.Collections;
using System.Data;
using System.Management.Automation;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles;

namespace AmazonMcf.Binding;

/// <summary>Finds the order ID of an object.</summary>
internal static class OrderIdMember
{
    private static readonly string[] Names = ["SellerFulfillmentOrderId", "OrderId", "MerchantFulfillmentOrderID"];

    /// <summary>The order ID; null when the object has none.</summary>
    /// <param name="value">A hashtable, an object from JSON, CSV or Clixml, or the output of a command.</param>
    /// <exception cref="BindingFailedException">The ID member is not text.</exception>
    public static string? Find(object value) =>
        (IsData(value) ? [.. Names, "Id"] : Names)
            .Select(name => PlainText.Of(InputObject.Find(value, name), name))
            .FirstOrDefault(id => id is not null);

    /// <summary>The order ID of an object that may not be a valid order, by any of its names; null when it has none.</summary>
    /// <param name="value">The object.</param>
    public static string? FindByAnyName(object? value) => value is null || !InputObject.IsBag(value)
        ? null
        : InputObject
            .Read(value)
            .Where(entry => OrderAliases.MemberOf(entry.Key) == nameof(McfOrderRequest.SellerFulfillmentOrderId))
            .Select(entry => PlainText.Has(entry.Value) ? InvariantText.Of(entry.Value) : null)
            .FirstOrDefault(id => id is not null);

    // Processes, script blocks and other system objects have an Id that is not an order ID.
    private static bool IsData(object value) => value is IDictionary or PSObject or DataRow
        || value.GetType().Namespace?.Split('.')[0] is not ("System" or "Microsoft");
}
