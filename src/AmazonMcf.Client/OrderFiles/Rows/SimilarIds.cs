using System.Globalization;
using AmazonMcf.OrderFiles.Values;

namespace AmazonMcf.OrderFiles.Rows;

/// <summary>Finds ids that look alike but are not equal. There is one warning for all ids of an input.</summary>
internal sealed class SimilarIds
{
    private readonly Dictionary<string, (string Id, int? Row)> seen = new(StringComparer.Ordinal);
    private bool warned;

    /// <summary>Compares an id with the earlier ones.</summary>
    /// <param name="id">The id.</param>
    /// <param name="row">The row that it is in; null for an object.</param>
    /// <returns>The warning; null if there is none, or if it was given before.</returns>
    public string? Add(string id, int? row = null)
    {
        var likeness = IdLikeness.Of(id);
        if (!seen.TryGetValue(likeness, out var earlier))
        {
            seen.Add(likeness, (id, row));
            return null;
        }

        if (warned || earlier.Id == id)
        {
            return null;
        }

        warned = true;
        return $"The order ids '{earlier.Id}'{RowText(earlier.Row)} and '{id}'{RowText(row)} differ only by case, width, kind of hyphen or "
            + "leading zeros. They are placed as different orders; check this and similar ids.";
    }

    private static string RowText(int? row) => row is { } number ? $" (row {number.ToString(CultureInfo.InvariantCulture)})" : "";
}
