using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AmazonMcf.Service.Faults;
using AmazonMcf.Service.Http;
using AmazonMcf.Service.Labels;

namespace AmazonMcf.Service.Inbound;

/// <summary>Labels as PDF files, and where they are downloaded.</summary>
public sealed partial class LabelTests : IDisposable
{
    private readonly Counter counter = new();
    private readonly InboundSeller seller;

    public LabelTests() => seller = new InboundSeller(counter);

    public void Dispose() => counter.Dispose();

    [Fact]
    public void Labels_of_items_have_one_page_for_each_unit_and_the_stock_number_as_barcode()
    {
        var response = seller.Post("/items/labels", Request((InboundSeller.Mug, 2), ("A/B #1+x", 1)));
        var download = response.Json.GetProperty("documentDownloads")[0];
        Assert.Equal("URL", download.GetProperty("downloadType").GetString());
        var pdf = Download(new Uri(download.GetProperty("uri").GetString()!));
        Assert.Equal(3, PageCount(pdf));
        Assert.Contains("(X00WLKKH4D)", pdf);
        Assert.Contains("(SKU A/B #1+x)", pdf);
        Check(pdf);
    }

    [Fact]
    public void Labels_of_boxes_make_a_shipment_ready_to_ship()
    {
        var planId = seller.Create((InboundSeller.Mug, 8));
        var shipmentId = seller.Place(planId)[0];
        var confirmation = seller.ConfirmationId(planId, shipmentId);
        var path = $"/shipments/{confirmation}/labels?PageType=PackageLabel_Plain_Paper&LabelType=UNIQUE";
        Assert.Equal(
            $"Shipment {confirmation} has no confirmed transportation option.", seller.GetV0(path).Error.Details);
        seller.Done(seller.Pack(planId, shipmentId, InboundSeller.Box(4, 3, (InboundSeller.Mug, 2))));
        seller.SendWithPartner(planId, [shipmentId]);

        var pdf = Download(new Uri(seller.GetV0(path).Payload.GetProperty("DownloadURL").GetString()!));
        Assert.Equal(4, PageCount(pdf));
        Assert.Contains($"({confirmation}U000004)", pdf);
        Assert.Equal("READY_TO_SHIP", seller.ShipmentStatus(planId, shipmentId));
        var second = seller.GetV0(path + $"&PackageLabelsToPrint={confirmation}U000002").Payload.GetProperty("DownloadURL").GetString()!;
        Assert.Equal(1, PageCount(Download(new Uri(second))));

        // The carrier still comes.
        counter.Service.StepClock(TimeSpan.FromHours(8));
        Assert.Equal("SHIPPED", seller.ShipmentStatus(planId, shipmentId));
    }

    [Fact]
    public void A_link_expires_and_cannot_be_guessed()
    {
        var uri = new Uri(seller.Post("/items/labels", Request((InboundSeller.Mug, 1)))
            .Json.GetProperty("documentDownloads")[0].GetProperty("uri").GetString()!);
        Assert.Equal(200, Send(uri).Status);
        Assert.Equal(403, Send(new Uri(uri + "0")).Status);
        Assert.Equal(403, Send(new Uri(uri.GetLeftPart(UriPartial.Path))).Status);
        counter.Service.StepClock(TimeSpan.FromHours(1));
        Assert.Equal(403, Send(uri).Status);
    }

    [Fact]
    public void A_fault_strikes_downloads()
    {
        var uri = new Uri(seller.Post("/items/labels", Request((InboundSeller.Mug, 1)))
            .Json.GetProperty("documentDownloads")[0].GetProperty("uri").GetString()!);
        counter.Service.AddFault(new McfFaultRule { Kind = FaultKind.ServerError, Operation = "document", Status = 503 });
        Assert.Equal(503, Send(uri).Status);
        Assert.Equal(200, Send(uri).Status);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10_001)]
    public void A_number_of_labels_out_of_range_is_rejected(int units) =>
        Assert.Equal(400, seller.Post("/items/labels", Request((InboundSeller.Mug, units))).Status);

    [Fact]
    public void A_bill_of_lading_is_for_freight_of_a_partnered_carrier()
    {
        var planId = seller.Create((InboundSeller.Mug, 8));
        var shipmentId = seller.Place(planId)[0];
        Assert.Equal(400, seller.GetV0($"/shipments/{seller.ConfirmationId(planId, shipmentId)}/billOfLading").Status);
        seller.GenerateTransport(planId, [shipmentId], configuration => configuration["pallets"] = new JsonArray(
            new JsonObject { ["quantity"] = 3 }));
        seller.Done(seller.ConfirmTransport(
            planId, (shipmentId, seller.Transport(planId, shipmentId, "AMAZON_PARTNERED_CARRIER", "FREIGHT_LTL"))));
        var link = seller.GetV0($"/shipments/{seller.ConfirmationId(planId, shipmentId)}/billOfLading").Payload.GetProperty("DownloadURL");
        Assert.Contains("(Pallets: 3)", Download(new Uri(link.GetString()!)));
    }

    // 104 + 48 + 2*42 + 3*42 + 4*17 + 5*18 + 6*19 + 7*35 = 879, and 879 modulo 103 is 55.
    [Fact]
    public void A_barcode_begins_ends_and_checks_as_the_standard_says()
    {
        var widths = string.Concat(Code128.Encode("PJJ123C"));
        Assert.StartsWith("211214", widths);
        Assert.EndsWith("311321" + "2331112", widths);
        Assert.Equal((11 * 9) + 13, widths.Sum(width => width - '0'));
    }

    private static JsonObject Request(params (string Sku, int Units)[] lines) => new()
    {
        ["marketplaceId"] = InboundSeller.Us,
        ["labelType"] = "THERMAL_PRINTING",
        ["mskuQuantities"] = new JsonArray([
            .. lines.Select(line => new JsonObject { ["msku"] = line.Sku, ["quantity"] = line.Units }),
        ]),
    };

    private ServiceResponse Send(Uri uri) => counter.Service.Handle(new ServiceRequest("GET", uri.AbsolutePath, uri.Query));

    private string Download(Uri uri)
    {
        Assert.Equal(("https", counter.Host), (uri.Scheme, uri.Host));
        var response = Send(uri);
        Assert.Equal((200, "application/pdf"), (response.Status, response.ContentType));
        return Encoding.ASCII.GetString([.. response.Content]);
    }

    private static int PageCount(string pdf) => int.Parse(Count().Match(pdf).Groups[1].Value, null);

    // A reader starts at the end: the table of objects must be where the file says, and each object where the table says.
    private static void Check(string pdf)
    {
        Assert.StartsWith("%PDF-1.4\n", pdf);
        Assert.EndsWith("%%EOF\n", pdf);
        var table = int.Parse(Start().Match(pdf).Groups[1].Value, null);
        Assert.Equal("xref", pdf.Substring(table, 4));
        var offsets = Entry().Matches(pdf[table..]).Select(entry => int.Parse(entry.Groups[1].Value, null)).ToList();
        Assert.NotEmpty(offsets);
        Assert.All(
            offsets.Select((offset, index) => (offset, index)),
            entry => Assert.StartsWith($"{entry.index + 1} 0 obj\n", pdf[entry.offset..]));
        Assert.All(
            Stream().Matches(pdf).AsEnumerable(),
            stream => Assert.Equal(int.Parse(stream.Groups[1].Value, null), stream.Groups[2].Value.Length));
    }

    [GeneratedRegex(@"/Count (\d+)")]
    private static partial Regex Count();

    [GeneratedRegex(@"startxref\n(\d+)\n")]
    private static partial Regex Start();

    [GeneratedRegex(@"^(\d{10}) 00000 n $", RegexOptions.Multiline)]
    private static partial Regex Entry();

    [GeneratedRegex(@"<< /Length (\d+) >>\nstream\n(.*?)endstream", RegexOptions.Singleline)]
    private static partial Regex Stream();
}
