using System.Globalization;

namespace AmazonMcf.Model;

/// <summary>Puts an error into one sentence that names file, row, column, value and rule.</summary>
internal static class ValidationErrorText
{
    public static string Describe(McfValidationError error)
    {
        var place = new List<string>();
        if (!string.IsNullOrEmpty(error.Path))
        {
            place.Add(System.IO.Path.GetFileName(error.Path));
        }

        if (error.Worksheet is { } worksheet)
        {
            place.Add("worksheet '" + worksheet + "'");
        }

        if (error.Row is { } row)
        {
            place.Add("row " + row.ToString(CultureInfo.InvariantCulture));
        }

        if (error.Column is { Length: > 0 } column)
        {
            place.Add("column '" + column + "'");
        }
        else if (error.Member.Length > 0)
        {
            place.Add(error.Member);
        }

        var value = error.Value is null ? "" : " '" + error.Value + "'";
        return string.Join(", ", place) + value + ": " + error.Rule;
    }
}
