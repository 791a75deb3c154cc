using System.Collections;
using System.Data;
using System.Management.Automation;

namespace AmazonMcf.Binding;

/// <summary>Finds the order id that an object carries.</summary>
internal static class OrderIdMember
{
    private static readonly string[] Names = ["SellerFulfillmentOrderId", "OrderId"];

    /// <summary>The id; null when the object carries none.</summary>
    /// <param name="value">A hashtable, an object of JSON, CSV or Clixml, or one of a command.</param>
    /// <exception cref="BindingFailedException">The member that should be the id is no text.</exception>
    public static string? Find(object value) =>
        (IsData(value) ? [.. Names, "Id"] : Names)
            .Select(name => PlainText.Of(InputObject.Find(value, name), name))
            .FirstOrDefault(id => id is not null);

    // Processes, script blocks and other objects of the system have an Id that is no order's.
    private static bool IsData(object value) => value is IDictionary or PSObject or DataRow
        || value.GetType().Namespace?.Split('.')[0] is not ("System" or "Microsoft");
}
