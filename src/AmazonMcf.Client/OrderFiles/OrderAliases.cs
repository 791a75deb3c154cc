using AmazonMcf.OrderFiles.Columns;
using AmazonMcf.OrderFiles.Text;

namespace AmazonMcf.OrderFiles;

/// <summary>
/// The names columns go by: the parameter names, the names of Amazon's flat file and what shops and spreadsheets usually write.
/// Names are compared by letters and digits alone: <c>Order Number</c>, <c>order_number</c> and <c>OrderNumber</c> are one name.
/// </summary>
public static class OrderAliases
{
    private static readonly Dictionary<string, (string Member, int Rank)> ByName = BuildIndex();

    /// <summary>
    /// The members a column can fill, each as a path, for example <c>DestinationAddress.City</c> or <c>Items[].SellerSku</c>.
    /// </summary>
    public static IReadOnlyList<string> Members { get; } = OrderMembers.All.Select(member => member.Path).ToArray();

    /// <summary>Finds the member a column fills.</summary>
    /// <param name="columnName">The header of the column, or the name of a property.</param>
    /// <returns>The path of the member, or null for a name that is not known.</returns>
    public static string? MemberOf(string columnName) =>
        ByName.TryGetValue(Header.Normalize(columnName), out var found) ? found.Member : null;

    /// <summary>The names a member goes by, the best first, in the spelling they are compared in.</summary>
    /// <param name="member">The path of the member.</param>
    /// <returns>The names; empty for a path that is not in <see cref="Members"/>.</returns>
    public static IReadOnlyList<string> NamesOf(string member) =>
        ByName.Where(entry => entry.Value.Member == member).OrderBy(entry => entry.Value.Rank).Select(entry => entry.Key).ToArray();

    /// <summary>How good a name is for its member: where two columns name one member, the lower rank wins.</summary>
    internal static int RankOf(string normalizedName) => ByName.TryGetValue(normalizedName, out var found) ? found.Rank : int.MaxValue;

    private static Dictionary<string, (string Member, int Rank)> BuildIndex()
    {
        var index = new Dictionary<string, (string, int)>(StringComparer.Ordinal);
        foreach (var (member, names) in AliasTable.Names)
        {
            var rank = 0;
            foreach (var name in names)
            {
                if (!index.ContainsKey(name))
                {
                    index.Add(name, (member, rank));
                }

                rank++;
            }
        }

        return index;
    }
}
