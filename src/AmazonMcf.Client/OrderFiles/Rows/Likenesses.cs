using AmazonMcf.OrderFiles.Text;
using AmazonMcf.OrderFiles.Values;

namespace AmazonMcf.OrderFiles.Rows;

/// <summary>
/// Remembers, in memory that does not grow with the ids, which spellings ids have in common with others. Most ids are their own spelling,
/// and need nothing but the filter of the ids.
/// </summary>
/// <param name="fileLength">The length of the file.</param>
internal sealed class Likenesses(long fileLength)
{
    private readonly HashSet<ulong> shared = [];
    private IdFilter? ofOthers;

    /// <summary>Adds an id that is new.</summary>
    /// <param name="id">The id.</param>
    /// <param name="mark">Its mark.</param>
    /// <param name="ids">All ids, this one included.</param>
    public void Add(string id, ulong mark, IdFilter ids)
    {
        var likeness = IdLikeness.Of(id);
        if (ReferenceEquals(likeness, id))
        {
            if (ofOthers?.MayHold(mark) == true)
            {
                shared.Add(mark);
            }

            return;
        }

        var common = IdFilter.MarkOf(likeness);
        ofOthers ??= new IdFilter(fileLength);
        if (ids.MayHold(common) | ofOthers.Add(common))
        {
            shared.Add(common);
        }
    }

    /// <summary>Whether there may be another id that looks like this one.</summary>
    public bool MayBeShared(string id) => shared.Count > 0 && shared.Contains(IdFilter.MarkOf(IdLikeness.Of(id)));
}
