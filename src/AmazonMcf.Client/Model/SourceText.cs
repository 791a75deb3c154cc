using System.Globalization;

namespace AmazonMcf.Model;

/// <summary>Puts a file and its rows into words.</summary>
internal static class SourceText
{
    public static string Describe(string? path, string? worksheet, IList<int> rows)
    {
        var file = string.IsNullOrEmpty(path) ? "input" : System.IO.Path.GetFileName(path);
        file = worksheet is null ? file : $"{file} [{worksheet}]";
        if (rows.Count == 0)
        {
            return file;
        }

        var text = string.Join(", ", rows.Take(5).Select(row => row.ToString(CultureInfo.InvariantCulture)));
        return file + (rows.Count == 1 ? " row " : " rows ") + text + (rows.Count > 5 ? ", ..." : "");
    }
}
