using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Pipeline;

namespace AmazonMcf.Commands;

/// <summary>Makes flat rows for files that are opened in a spreadsheet: lists in a line, times that sort, and no cell that runs as a formula.</summary>
[Cmdlet(VerbsData.ConvertTo, "McfSpreadsheetRow")]
[OutputType(typeof(PSObject))]
public sealed class ConvertToMcfSpreadsheetRowCommand : McfCmdlet
{
    /// <summary>Any objects: results, orders, tracking, or what Select-Object made of them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    public PSObject InputObject { get; set; } = null!;

    /// <inheritdoc />
    protected override void Process()
    {
        var row = new PSObject();
        foreach (var member in Binding.InputObject.Read(InputObject))
            row.Properties.Add(new PSNoteProperty(member.Key, SpreadsheetCell.Of(member.Value)));
        WriteObject(row);
    }
}
