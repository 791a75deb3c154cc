using AmazonMcf.OrderFiles.Text;

namespace AmazonMcf.OrderFiles.Columns;

/// <summary>Finds the names that are only a few letters away from a wanted one.</summary>
internal static class NearMatch
{
    /// <summary>A sentence that offers the nearest candidate; empty when none is near.</summary>
    /// <param name="wanted">The wanted name.</param>
    /// <param name="candidates">The names there are.</param>
    /// <param name="spell">Converts a candidate to the spelling in which it is shown; null for none.</param>
    public static string Suggest(string wanted, IEnumerable<string> candidates, Func<string, string>? spell = null)
    {
        var nearest = Nearest(Header.Normalize(wanted), candidates);
        return nearest is null ? "" : $" Did you mean '{spell?.Invoke(nearest) ?? nearest}'?";
    }

    private static string? Nearest(string target, IEnumerable<string> candidates)
    {
        string? nearest = null;
        var least = int.MaxValue;
        foreach (var candidate in candidates)
        {
            var name = Header.Normalize(candidate.Substring(candidate.LastIndexOf('.') + 1));
            if (name.Length < 2)
            {
                continue;
            }

            var distance =
                name.Length > 3 && target.Length > 3 && (name.Contains(target) || target.Contains(name)) ? 1 : Distance(name, target);
            // Of a name that is a part of another, less is the same than of one with a letter wrong.
            var rank = (4 * distance) + Math.Abs(name.Length - target.Length);
            if (rank < least && distance <= Math.Max(1, Math.Min(name.Length, target.Length) / 3))
            {
                least = rank;
                nearest = candidate;
            }
        }

        return nearest;
    }

    /// <summary>Levenshtein's edit distance, one row of the table at a time.</summary>
    public static int Distance(string left, string right)
    {
        var row = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[right.Length];
    }
}
