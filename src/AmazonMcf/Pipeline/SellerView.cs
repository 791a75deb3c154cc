using System.Management.Automation;
using AmazonMcf.Model;
using AmazonMcf.Service;
using AmazonMcf.Service.Faults;

namespace AmazonMcf.Pipeline;

/// <summary>Selects the table view with a seller column by an additional type name, as Get-Process -IncludeUserName does.</summary>
internal static class SellerView
{
    private const string Suffix = "#Seller";

    /// <summary>The object, displayed with its seller if it has one.</summary>
    public static object? Of(object? item)
    {
        if (item is not (McfSellerObject or StockLevel or McfFaultRule or McfClock))
        {
            return item;
        }

        var shown = PSObject.AsPSObject(item);
        var name = item.GetType().FullName + Suffix;
        if (shown.TypeNames[0] != name)
        {
            shown.TypeNames.Insert(0, name);
        }

        return shown;
    }
}
