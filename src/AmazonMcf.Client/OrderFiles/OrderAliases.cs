using AmazonMcf.OrderFiles.Columns;
using AmazonMcf.OrderFiles.Text;

namespace AmazonMcf.OrderFiles;

/// <summary>
/// The column names that are recognized: parameter names, the names of Amazon's flat file, and common names of shops and spreadsheets. Only
/// letters and digits are compared: <c>Order Number</c>, <c>order_number</c> and <c>OrderNumber</c> are the same name.
/// </summary>
public static class OrderAliases
{
    private static readonly Dictionary<string, (string Member, int Rank)> ByName = BuildIndex();

    /// <summary>
    /// The members that a column can set, each as a path, for example <c>DestinationAddress.City</c> or <c>Items[].SellerSku</c>.
    /// </summary>
    public static IReadOnlyList<string> Members { get; } = OrderMembers.All.Select(member => member.Path).ToArray();

    /// <summary>Finds the member that a column sets.</summary>
    /// <param name="columnName">The header of the column, or the name of a property.</param>
    /// <returns>The path of the member; null if the name is unknown.</returns>
    public static string? MemberOf(string columnName) =>
        ByName.TryGetValue(Header.Normalize(columnName), out var found) ? found.Member : null;

    /// <summary>The names of a member, best match first, in the form in which they are compared.</summary>
    /// <param name="member">The path of the member.</param>
    /// <returns>The names; empty for a path that is not in <see cref="Members"/>.</returns>
    public static IReadOnlyList<string> NamesOf(string member) =>
        ByName.Where(entry => entry.Value.Member == member).OrderBy(entry => entry.Value.Rank).Select(entry => entry.Key).ToArray();

    /// <summary>The rank of a name for its member. If two columns map to one member, the lower rank wins.</summary>
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
