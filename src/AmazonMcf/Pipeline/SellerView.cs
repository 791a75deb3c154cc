using System.Management.Automation;
using AmazonMcf.Model;
using AmazonMcf.Service;
using AmazonMcf.Service.Faults;

namespace AmazonMcf.Pipeline;

/// <summary>Chooses the table that has a column for the seller, by a type name of its own, as Get-Process -IncludeUserName does.</summary>
internal static class SellerView
{
    private const string Suffix = "#Seller";

    /// <summary>The object, shown with its seller where it has one.</summary>
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
