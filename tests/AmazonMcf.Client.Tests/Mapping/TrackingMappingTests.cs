using System.Text.Json;
using AmazonMcf.Contract;
using AmazonMcf.Outbound.Mapping;
using AmazonMcf.Outbound.Wire;

namespace AmazonMcf.Tests.Mapping;

public class TrackingMappingTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("", "")]
    [InlineData("https://www.swiship.com/track/?id=A%2B1 \n", "https://www.swiship.com/track/?id=A%2B1")]
    [InlineData("HTTP://www.swiship.com/track", "HTTP://www.swiship.com/track")]
    [InlineData("https%3A%2F%2Fwww.swiship.com%2Ftrack%3Fid%3D1%0A", "https://www.swiship.com/track?id=1")]
    [InlineData("www.swiship.com/track?id=A%2B1", "www.swiship.com/track?id=A%2B1")]
    public void A_link_is_decoded_only_where_it_was_encoded_as_a_whole(string? wire, string? expected) =>
        Assert.Equal(expected, TrackingMapping.DecodeLink(wire));

    [Fact]
    public void Unknown_statuses_and_codes_pass_through()
    {
        var tracking = Read("""{"packageNumber":5,"currentStatus":"BEAMED","trackingEvents":[{"eventCode":"EVENT_999","x":1}]}""");
        Assert.Equal(("BEAMED", "EVENT_999"), (tracking.CurrentStatus, tracking.TrackingEvents[0].EventCode));
        Assert.Equal("1", tracking.AdditionalData["trackingEvents[0].x"]);
    }

    [Fact]
    public void A_postal_address_in_place_of_a_town_still_gives_state_and_country()
    {
        var address = Read(
            """{"shipToAddress":{"city":"Troy","stateOrRegion":"MI","countryCode":"US","postalCode":"48084"}}"""
        ).ShipToAddress!;
        Assert.Equal("Troy, MI, US", address.ToString());
        Assert.Equal("\"48084\"", address.AdditionalData["postalCode"]);
    }

    [Fact]
    public void The_official_example_becomes_a_link_a_browser_takes()
    {
        var example = ApiFacts.Outbound20200701.Operation("getPackageTrackingDetails").Example!.Value.GetProperty("payload");
        var tracking = TrackingMapping.ToModel(example.Deserialize(OutboundJsonContext.Default.PackageTrackingDetails)!);
        Assert.True(Uri.TryCreate(tracking.CustomerTrackingLink, UriKind.Absolute, out var link));
        Assert.Equal(("https", "www.swiship.com"), (link!.Scheme, link.Host));
        Assert.Equal((212794778, "DELIVERED", 2), (tracking.PackageNumber, tracking.CurrentStatus, tracking.TrackingEvents.Count));
    }

    private static Model.McfTracking Read(string json) =>
        TrackingMapping.ToModel(JsonSerializer.Deserialize(json, OutboundJsonContext.Default.PackageTrackingDetails)!);
}
