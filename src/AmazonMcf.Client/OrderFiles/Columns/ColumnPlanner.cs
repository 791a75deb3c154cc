using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles.Formats;
using AmazonMcf.OrderFiles.Rows;
using AmazonMcf.OrderFiles.Statuses;
using AmazonMcf.OrderFiles.Text;
using AmazonMcf.OrderFiles.Values;

namespace AmazonMcf.OrderFiles.Columns;

/// <summary>
/// Draws up the plan of a header: the user's map first, then what the format knows; for two columns of one member the better name.
/// </summary>
internal static class ColumnPlanner
{
    private const string Advice =
        "Map the columns with -ColumnMap, parameter name to header, for example -ColumnMap @{ OrderId = 'Order Number' }.";

    private const string CountryAdvice = " If the input has no country, specify -Country, for example -Country US.";

    public static ColumnPlan Draw(ShopFormat format, IReadOnlyList<string> headers, OrderFileOptions options, string? path)
    {
        DateFormat.Of(options.DateFormat, path);
        var names = headers.Select(Header.Normalize).ToArray();
        var mapped = MappedByHand(names, options.ColumnMap, path, headers);
        var members = new OrderMember?[headers.Count];
        var warnings = new List<string>();
        var rivals = new List<(int Index, OrderMember Member)>();
        foreach (var group in Enumerable.Range(0, headers.Count)
            .Select(index => (Index: index, Member: mapped.TryGetValue(index, out var byHand) ? byHand : Known(format, headers[index])))
            .Where(column => column.Member is not null)
            .GroupBy(column => column.Member))
        {
            var best = group
                .OrderBy(column => mapped.ContainsKey(column.Index) ? int.MinValue : Rank(format, headers[column.Index])).First().Index;
            members[best] = group.Key;
            foreach (var other in group.Where(column =>
                column.Index != best && !mapped.ContainsKey(best) && !format.Ranks(names[column.Index])
                && group.Key is { IsKept: false }))
            {
                rivals.Add((other.Index, group.Key!));
                warnings.Add(BothMap(headers, best, other.Index, group.Key!));
            }
        }

        var plan = new ColumnPlan(format, Uses(format, headers, names, members), warnings, options, rivals);
        RequireColumns(plan, options, path);
        return plan;
    }

    private static string BothMap(IReadOnlyList<string> headers, int best, int other, OrderMember member)
    {
        var isSame = string.Equals(headers[best], headers[other], StringComparison.OrdinalIgnoreCase);
        var (one, two) = isSame
            ? (FormattableString.Invariant($"column {best + 1}"), FormattableString.Invariant($" (columns {best + 1} and {other + 1})"))
            : ($"'{headers[best]}'", "");
        return $"The columns '{headers[best]}' and '{headers[other]}'{two} both map to {member.Path}; {one} is used.";
    }

    private static OrderMember? Known(ShopFormat format, string header) =>
        QuantityColumns.IsLeft(header) ? OrderMembers.Quantity
        : format.MemberOf(Header.Normalize(header)) is { } path ? OrderMembers.All.First(member => member.Path == path)
        : null;

    // What is left to ship wins over what was ordered.
    private static int Rank(ShopFormat format, string header) => QuantityColumns.KindOf(header) switch
    {
        CountKind.ToShip => -2,
        CountKind.Net => -1,
        _ => format.RankOf(Header.Normalize(header)),
    };

    private static List<ColumnUse> Uses(ShopFormat format, IReadOnlyList<string> headers, string[] names, OrderMember?[] members)
    {
        var uses = new List<ColumnUse>(headers.Count);
        for (var i = 0; i < headers.Count; i++)
        {
            uses.Add(
                new ColumnUse(
                    i,
                    headers[i],
                    names[i],
                    members[i],
                    members[i] is null or { IsKept: true } && names[i].Length > 0 && format.Keeps(names[i]))
            );
        }

        return uses;
    }

    private static Dictionary<int, OrderMember> MappedByHand(
        string[] names, IDictionary<string, string>? map, string? path, IReadOnlyList<string> headers)
    {
        var mapped = new Dictionary<int, OrderMember>();
        foreach (var entry in map ?? new Dictionary<string, string>())
        {
            var member = OrderAliases.MemberOf(entry.Key)
                ?? throw new McfOrderFileException(
                    $"-ColumnMap names '{entry.Key}', which is not a "
                        + $"parameter name.{NearMatch.Suggest(entry.Key, OrderAliases.Members.SelectMany(OrderAliases.NamesOf), Spelled)}",
                    path,
                    Advice
                );
            var index = Array.IndexOf(names, Header.Normalize(entry.Value));
            if (index < 0)
            {
                var likely = headers.Where(header => ColumnHint.IsOfPayer(header) == ColumnHint.IsOfPayer(entry.Value));
                throw new McfOrderFileException(
                    $"-ColumnMap names the column '{entry.Value}', which is not in the file.{NearMatch.Suggest(entry.Value, likely)}",
                    path,
                    Advice
                );
            }

            mapped[index] = OrderMembers.All.First(candidate => candidate.Path == member);
        }

        return mapped;
    }

    // Names are compared without case; that of the member shows how a part of it is written: OrderId in SellerFulfillmentOrderId.
    private static string Spelled(string name)
    {
        var member = OrderAliases.MemberOf(name)!;
        member = member.Substring(member.LastIndexOf('.') + 1);
        var at = member.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? member : member.Substring(at, name.Length);
    }

    private static void RequireColumns(ColumnPlan plan, OrderFileOptions options, string? path)
    {
        var (missing, hints) = (new List<string>(), new List<string>());
        var hasCountry = DefaultCountry.Specified(options, path) is not null
            || DefaultCountry.OfMarketplace(null, options) is not null
            || plan.ColumnOf(nameof(McfOrderRequest.MarketplaceId)) is not null;
        Require(OrderMembers.Id, "the order id");
        if (options.SkuMap is null || plan.ColumnOf(OrderMembers.ProductName.Path) is null)
        {
            Require(OrderMembers.Sku, "the SKU");
        }

        Require(OrderMembers.Quantity, "the quantity");
        if (options.Complete is null)
        {
            if (plan.ColumnOf(OrderMembers.LastName.Path) is null)
            {
                Require(OrderMembers.Name, "the recipient's name");
            }

            Require(OrderMembers.AddressLine1, "the first address line");
            if (plan.Format.Country is null && !hasCountry)
            {
                Require(OrderMembers.CountryCode, "the country");
            }
        }

        if (missing.Count > 0)
        {
            if (plan.Columns.Count == 1 && Delimiters.MayBeIn(plan.Columns[0].Header))
            {
                throw new McfOrderFileException(
                    "The header has only one column, so the delimiter was not recognized.",
                    path,
                    "Specify -Delimiter, or export the orders as CSV, as tab-delimited text or as an Excel workbook (.xlsx).");
            }

            var advice = plan.ColumnOf(OrderMembers.CountryCode.Path) is null && !hasCountry ? Advice + CountryAdvice : Advice;
            throw new McfOrderFileException(
                "No column was found for " + string.Join(", ", missing) + "." + string.Concat(hints), path, plan.Format.Advice ?? advice);
        }

        void Require(OrderMember member, string what)
        {
            if (plan.ColumnOf(member.Path) is not null)
            {
                return;
            }

            // SKU 1 and SKU 2 are two lines in one row, of which a map would take one.
            var free = plan.Columns
                .Where(column => column.Member is null && !plan.Columns.Any(other => UnreadColumn.IsSibling(column.Name, other.Name)))
                .Select(column => column.Header);
            missing.Add($"{what} ({member.Path.Substring(member.Path.LastIndexOf('.') + 1)})");
            if (ColumnHint.For(member, free) is { } hint)
            {
                hints.Add($" Did you mean the column '{hint}' for {what}?");
            }
        }
    }
}
