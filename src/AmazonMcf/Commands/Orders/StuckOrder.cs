using System.Management.Automation;
using AmazonMcf.Model;
using AmazonMcf.Repairs;

namespace AmazonMcf.Commands;

/// <summary>Adds to orders why they need a person.</summary>
internal static class StuckOrder
{
    private const string View = "AmazonMcf.Model.McfOrder#Stuck";

    /// <summary>The order with the properties StuckReason and StuckExplanation; null if it needs no person.</summary>
    /// <param name="order">The order, read in full.</param>
    /// <param name="now">The time of the service.</param>
    public static PSObject? Of(McfOrder order, DateTime now)
    {
        if (StuckRule.Find(order, now) is not var (reason, explanation))
        {
            return null;
        }

        var shown = PSObject.AsPSObject(order);
        shown.Properties.Add(new PSNoteProperty("StuckReason", reason));
        shown.Properties.Add(new PSNoteProperty("StuckExplanation", explanation));
        shown.TypeNames.Insert(0, View);
        return shown;
    }
}
