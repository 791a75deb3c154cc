using System.Text.RegularExpressions;
using AmazonMcf.Mws;

namespace AmazonMcf.Cli;

/// <summary>
/// Eleven operations, both directions, both endpoints, over HTTP: no value of a request or response is lost or changed.
/// </summary>
public partial class GatewayTableTests(MwsEndpoints endpoints) : IClassFixture<MwsEndpoints>
{
    // The codec reads lines of previews as lines of orders. MWS knew no more of them than SKU, id and quantity.
    private static readonly string[] NotOfPreviews = ["GiftMessage", "DisplayableComment", "FulfillmentNetworkSKU", "PerUnit"];

    public static TheoryData<string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var operation in MwsSamples.Requests.Keys)
            {
                rows.Add(operation, MwsEndpoints.Serve);
                rows.Add(operation, MwsEndpoints.Gateway);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Requests_reach_the_service_complete(string operation, string endpoint)
    {
        var trips = await new MwsTrips(endpoints, endpoint).MakeAsync(operation);

        Assert.Equal(Known(operation), trips.SelectMany(trip => trip.Asked).Select(leaf => Nameless(leaf.Path)).Distinct().Order());
        foreach (var trip in trips)
        {
            Assert.Empty(trip.Asked.Where(leaf => !Among(trip.Unshown, leaf)).Except(trip.Seen));
            Assert.Equal(endpoint == MwsEndpoints.Serve, trip.Sent is null);
            Assert.Empty(trip.Asked.Where(leaf => !Among(trip.Unsendable, leaf)).Except(trip.Sent ?? trip.Asked));
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task What_the_service_tells_reaches_a_client_whole(string operation, string endpoint)
    {
        foreach (var trip in await new MwsTrips(endpoints, endpoint).MakeAsync(operation))
        {
            Assert.Equal(
                trip.Expected.OrderBy(leaf => leaf.Path, StringComparer.Ordinal),
                trip.Answered.OrderBy(leaf => leaf.Path, StringComparer.Ordinal)
            );
        }
    }

    private static IEnumerable<string> Known(string operation) =>
        MwsLeaves
            .Of(
                MwsCodec
                    .ReadQuery(MwsSamples.Requests[operation])
                    .Where(parameter =>
                        operation != "GetFulfillmentPreview"
                        || !NotOfPreviews.Any(name => parameter.Key.Contains(name, StringComparison.Ordinal))
                    )
            )
            .Select(leaf => Nameless(leaf.Path))
            .Where(path => path is not ("SELLERID" or "TIMESTAMP"))
            .Distinct()
            .Order();

    private static bool Among(IReadOnlyList<string> names, MwsLeaf leaf) =>
        names.Any(name => leaf.Path.StartsWith(name, StringComparison.Ordinal));

    private static string Nameless(string path) => Number().Replace(path, "");

    [GeneratedRegex(@"\.\d+")]
    private static partial Regex Number();
}
