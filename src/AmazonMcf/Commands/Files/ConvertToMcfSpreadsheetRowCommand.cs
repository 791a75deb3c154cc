using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Pipeline;
using AmazonMcf.Reporting;

namespace AmazonMcf.Commands;

/// <summary>
/// Converts objects to flat rows for spreadsheets: each list is joined in one cell, times are sortable, and no cell or column name runs as
/// a formula.
/// </summary>
[Cmdlet(VerbsData.ConvertTo, "McfSpreadsheetRow")]
[OutputType(typeof(PSObject))]
public sealed class ConvertToMcfSpreadsheetRowCommand : McfCmdlet
{
    /// <summary>The object to convert to a row.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    public PSObject InputObject { get; set; } = null!;

    /// <inheritdoc />
    protected override void Process()
    {
        var row = new PSObject();
        foreach (var member in Binding.InputObject.Read(InputObject))
        {
            row.Properties.Add(new PSNoteProperty(NameFor(row, member.Key), SpreadsheetCell.Of(member.Value)));
        }

        WriteObject(row);
    }

    // Column names can come from others, too; a prefixed name may equal a name that already has the prefix.
    private static string NameFor(PSObject row, string name)
    {
        name = SpreadsheetText.Guard(name);
        while (row.Properties[name] is not null)
        {
            name = "'" + name;
        }

        return name;
    }
}
