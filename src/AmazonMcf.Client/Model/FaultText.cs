using System.Globalization;

namespace AmazonMcf.Model;

/// <summary>Puts a fault into one sentence that names file, row, column, value and rule.</summary>
internal static class FaultText
{
    public static string Describe(McfFault fault)
    {
        var place = new List<string>();
        if (!string.IsNullOrEmpty(fault.Path))
        {
            place.Add(System.IO.Path.GetFileName(fault.Path));
        }

        if (fault.Row is { } row)
        {
            place.Add("row " + row.ToString(CultureInfo.InvariantCulture));
        }

        place.Add(fault.Column is { Length: > 0 } column ? "column '" + column + "'" : fault.Member);
        var value = fault.Value is null ? "" : " '" + fault.Value + "'";
        return string.Join(", ", place) + value + ": " + fault.Rule;
    }
}
