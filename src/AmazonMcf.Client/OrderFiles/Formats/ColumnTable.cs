using System.Collections;
using AmazonMcf.OrderFiles.Text;

namespace AmazonMcf.OrderFiles.Formats;

/// <summary>Which columns of a format fill which member: a row per member, with its headers in all languages, the best first.</summary>
internal sealed class ColumnTable : IEnumerable<string>
{
    private readonly Dictionary<string, (string Member, int Rank)> byName = new(StringComparer.Ordinal);

    /// <summary>Adds the headers of a member.</summary>
    /// <param name="member">The member, by a name that -ColumnMap takes, too.</param>
    /// <param name="headers">The headers as the shop writes them.</param>
    public void Add(string member, params string[] headers)
    {
        var path = OrderAliases.MemberOf(member) ?? throw new ArgumentException($"'{member}' is not a member.", nameof(member));
        for (var rank = 0; rank < headers.Length; rank++)
        {
            byName.Add(Header.Normalize(headers[rank]), (path, rank));
        }
    }

    /// <summary>The path of the member that a column fills; null for none.</summary>
    public string? MemberOf(string name) => byName.TryGetValue(name, out var found) ? found.Member : null;

    /// <summary>How good a name is where several columns fill one member; the lowest wins.</summary>
    public int RankOf(string name) => byName.TryGetValue(name, out var found) ? found.Rank : int.MaxValue;

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => byName.Keys.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
