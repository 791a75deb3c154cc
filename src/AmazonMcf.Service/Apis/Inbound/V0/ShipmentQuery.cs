using System.Globalization;
using AmazonMcf.Service.Http;
using AmazonMcf.Service.Inbound.Plans;

namespace AmazonMcf.Service.Apis.Inbound.V0;

/// <summary>Reads which shipments a call asks for, and the page of them.</summary>
/// <param name="tokens">Makes and reads page tokens.</param>
/// <param name="list">Names the list: a token is valid for this one only.</param>
/// <param name="pageSize">The maximum number of shipments on a page.</param>
internal sealed class ShipmentQuery(PageTokens tokens, string list, int pageSize)
{
    /// <summary>The query for shipments by status or id.</summary>
    public const string ByShipment = "SHIPMENT";

    private const string ByDate = "DATE_RANGE";
    private const string ByToken = "NEXT_TOKEN";

    /// <summary>Reads a page.</summary>
    /// <param name="call">The call.</param>
    /// <param name="marketplaceId">The marketplace.</param>
    /// <param name="types">The kinds of query that the operation has, besides that for the next page.</param>
    public (List<ShipmentRecord> Shipments, string? NextToken) Read(OperationCall call, string marketplaceId, params string[] types)
    {
        var type = call.Required("QueryType");
        Checks.Values.OneOf(type, "QueryType", [.. types, ByDate, ByToken]);
        var (filter, after) = type == ByToken ? Continue(call) : (new Filter(call, type), 0L);
        var found = new List<(ShipmentRecord Shipment, long Sequence)>();
        while (found.Count <= pageSize)
        {
            var rows = ShipmentTable.ListConfirmed(call.Session, marketplaceId, after, filter.Updated, pageSize + 1);
            if (rows.Count == 0)
            {
                break;
            }

            found.AddRange(rows.Where(row => filter.Fits(row.Shipment)));
            after = rows[rows.Count - 1].Sequence;
        }

        var page = found.Take(pageSize).ToList();
        var token = found.Count > pageSize ? tokens.Issue(list, [Text(page[page.Count - 1].Sequence), .. filter.Texts]) : null;
        return (page.ConvertAll(row => row.Shipment), token);
    }

    private (Filter Filter, long After) Continue(OperationCall call)
    {
        var place = tokens.Read(list, call.Required("NextToken"));
        return (new Filter(place), long.Parse(place[0], CultureInfo.InvariantCulture));
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Which shipments are meant; a token keeps it for the next page.</summary>
    private sealed class Filter
    {
        private static readonly string[] Statuses =
        [
            "WORKING", "READY_TO_SHIP", "SHIPPED", "RECEIVING", "CANCELLED", "DELETED", "CLOSED", "ERROR", "IN_TRANSIT", "DELIVERED",
            "CHECKED_IN",
        ];

        private readonly string[] statuses = [];
        private readonly HashSet<string> ids = [];

        public Filter(OperationCall call, string type)
        {
            if (type == ByDate)
            {
                Updated = (
                    call.OptionalTime("LastUpdatedAfter") ?? throw ServiceErrors.Missing("LastUpdatedAfter"),
                    call.OptionalTime("LastUpdatedBefore") ?? throw ServiceErrors.Missing("LastUpdatedBefore"));
                return;
            }

            statuses = Split(call.Optional("ShipmentStatusList"));
            ids = new(Split(call.Optional("ShipmentIdList")), StringComparer.Ordinal);
            if (statuses.Length == 0 && ids.Count == 0)
            {
                throw ServiceErrors.Missing("ShipmentStatusList");
            }

            foreach (var status in statuses)
            {
                Checks.Values.OneOf(status, "ShipmentStatusList", Statuses);
            }
        }

        public Filter(string[] place)
        {
            statuses = Split(place[1]);
            ids = new(Split(place[2]), StringComparer.Ordinal);
            Updated = place[3].Length == 0 ? null : (Time(place[3]), Time(place[4]));
        }

        public (DateTime From, DateTime To)? Updated { get; }

        public string[] Texts =>
        [
            string.Join(",", statuses),
            string.Join(",", ids),
            Updated is { } range ? Text(range.From.Ticks) : "",
            Updated is { } same ? Text(same.To.Ticks) : "",
        ];

        public bool Fits(ShipmentRecord shipment) =>
            (statuses.Length == 0 || statuses.Contains(shipment.Status)) && (ids.Count == 0 || ids.Contains(shipment.ConfirmationId!));

        private static string[] Split(string? list) => (list ?? "").Split([','], StringSplitOptions.RemoveEmptyEntries);

        private static DateTime Time(string ticks) => new(long.Parse(ticks, CultureInfo.InvariantCulture), DateTimeKind.Utc);
    }
}
