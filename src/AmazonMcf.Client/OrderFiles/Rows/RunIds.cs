using System.Globalization;
using AmazonMcf.OrderFiles.Text;
using AmazonMcf.OrderFiles.Values;

namespace AmazonMcf.OrderFiles.Rows;

/// <summary>
/// Finds ids that look alike but are not equal in different files of one run. There is one warning for all of them. Ids are remembered as
/// hashes, and only in runs of several files.
/// </summary>
internal sealed class RunIds
{
    private readonly Dictionary<ulong, (ulong Id, int File, int Row)> seen = [];
    private readonly List<string?> files = [];
    private bool warned;

    /// <summary>Whether more files may follow, although only one is open yet.</summary>
    public bool MayContinue { get; set; }

    /// <summary>Whether the ids of the files are to be compared.</summary>
    public bool IsNeeded => MayContinue || files.Count > 1;

    /// <summary>Adds a file to the run.</summary>
    /// <returns>Its number.</returns>
    public int Open(string? path)
    {
        files.Add(path);
        return files.Count - 1;
    }

    /// <summary>Compares an id with those of the other files.</summary>
    /// <returns>The warning; null if there is none, or if it was given before.</returns>
    public string? Add(string id, int file, int row)
    {
        var (likeness, mark) = (IdFilter.MarkOf(IdLikeness.Of(id)), IdFilter.MarkOf(id));
        if (!seen.TryGetValue(likeness, out var earlier))
        {
            seen.Add(likeness, (mark, file, row));
            return null;
        }

        if (warned || earlier.Id == mark || earlier.File == file)
        {
            return null;
        }

        warned = true;
        var other = files[earlier.File] is { } path ? $"'{Path.GetFileName(path)}'" : "another file";
        return $"The order id '{id}' (row {Text(row)}) differs only by case, width or kind of hyphen from an order id in {other} (row "
            + $"{Text(earlier.Row)}). They are placed as different orders; check this and similar ids.";
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
