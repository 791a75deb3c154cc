using System.IO.Compression;
using System.Text;
using AmazonMcf.Model;
using AmazonMcf.Testing;

namespace AmazonMcf.Mws;

/// <summary>Requests and responses in any position.</summary>
public class ArchiveTests
{
    private static readonly string Order = MwsSamples.Responses["GetFulfillmentOrder"];

    [Fact]
    public void A_single_response_is_an_order_with_its_request_id()
    {
        var order = Assert.IsType<McfOrder>(Assert.Single(Read(Order).SelectMany(entry => entry.Objects)));
        Assert.Equal("O-1", order.SellerFulfillmentOrderId);
        Assert.Equal("SHIP1", order.Shipments![0].Packages[0].AmazonShipmentId);
        Assert.Equal("\"id-1\"", order.AdditionalData["RequestId"]);
    }

    [Theory]
    [InlineData("{0}{0}{0}")]
    [InlineData("{0}\n{0}\r\n\r\n{0}\n")]
    [InlineData("2016-09-05 INFO response: {0} (200 OK)\nnoise <tag> & more\n2016-09-05 INFO response: {0}\n\"{0}\"")]
    public void One_file_can_have_many_responses(string layout) =>
        Assert.Equal(
            3,
            Read(layout.Replace("{0}", Order, StringComparison.Ordinal))
                .Count(entry => entry.Response?.Order?.SellerFulfillmentOrderId == "O-1")
        );

    [Fact]
    public void A_response_over_many_lines_with_a_prefix_each_is_whole()
    {
        var lines = Order.Replace("><", ">\n<", StringComparison.Ordinal).Split('\n').Select(line => "2016-09-05 12:00:00 DEBUG " + line);
        var entry = Assert.Single(Read("start\n" + string.Join("\n", lines)));
        Assert.Equal(2, entry.Line);
        Assert.Equal("SHIP1", entry.Response!.Order!.Shipments![0].AmazonShipmentId);
    }

    [Fact]
    public void Compressed_files_are_opened()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Order + Order));
        }

        packed.Position = 0;
        Assert.Equal(2, MwsArchive.Read(packed).Count(entry => entry.Response is not null));

        packed.SetLength(packed.Length / 2);
        packed.Position = 0;
        Assert.NotNull(MwsArchive.Read(packed).Last().Failure);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public void A_compressed_file_that_is_cut_off_says_so_and_what_it_ends_with_is_not_taken_for_whole(int missing)
    {
        using var packed = new MemoryStream();
        Pack(packed, Order + "\nAction=CancelFulfillmentOrder&SellerFulfillmentOrderId=O-1234567890");
        packed.SetLength(packed.Length - missing);

        var entries = MwsArchive.Read(packed).ToList();
        Assert.Contains(
            "is truncated",
            Assert.Single(entries, entry => entry.Failure is not null).Failure!.Message,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(entries, entry => entry.Request is not null);
    }

    [Fact]
    public void Compressed_files_that_were_put_together_are_whole()
    {
        using var packed = new MemoryStream();
        Pack(packed, Order + Order + Order);
        Pack(packed, "Action=CancelFulfillmentOrder&SellerFulfillmentOrderId=O-1");
        Assert.Equal([false, false, false, true], MwsArchive.Read(packed).Select(entry => entry.Request is not null));
    }

    [Fact]
    public void A_zip_archive_is_said_to_be_one()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("a.xml");
        }

        packed.Position = 0;
        Assert.Contains("zip", Assert.Single(MwsArchive.Read(packed)).Failure!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_of_JSON_are_read_whatever_they_escape()
    {
        const string Request = "Action=CancelFulfillmentOrder&SellerFulfillmentOrderId=O-1";
        var strict = System.Text.Json.JsonSerializer.Serialize(
            new { request = Request, response = Order.Replace("Thanks", "Grüße", StringComparison.Ordinal) }
        );
        var relaxed =
            "2019 INFO "
            + strict
                .Replace("\\u003C", "<", StringComparison.Ordinal)
                .Replace("\\u003E", ">", StringComparison.Ordinal)
                .Replace("\\u0022", "\\\"", StringComparison.Ordinal);
        var php = relaxed.Replace("</", "<\\/", StringComparison.Ordinal);
        var entries = Read(strict + "\n" + relaxed + "\n" + php + "\n" + Order);
        Assert.Equal(["O-1", "O-1", "O-1"], entries.Select(entry => entry.Request?.SellerFulfillmentOrderId).OfType<string>());
        Assert.Equal(
            ["O-1", "O-1", "O-1", "O-1"],
            entries.Select(entry => entry.Response?.Order?.SellerFulfillmentOrderId).OfType<string>()
        );
        Assert.All(entries, entry => Assert.Null(entry.Failure));
        Assert.Equal([1, 1, 2, 2, 3, 3, 4], entries.Select(entry => entry.Line));
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("https://mws.amazonservices.jp/FulfillmentOutboundShipment/2010-10-01/?{0}")]
    [InlineData("10.0.0.1 - - [02/Jan/2014:02:40:36 +0000] \"GET /FulfillmentOutboundShipment/2010-10-01?{0} HTTP/1.1\" 200 512")]
    [InlineData("POST /FulfillmentOutboundShipment/2010-10-01 HTTP/1.1\nHost: mws.amazonservices.jp\n\n{0}")]
    public void Requests_are_found_in_every_dress(string layout)
    {
        var entry = Assert.Single(Read(layout.Replace("{0}", MwsSamples.Requests["CreateFulfillmentOrder"], StringComparison.Ordinal)));
        var order = Assert.IsType<McfOrderRequest>(Assert.Single(entry.Objects));
        Assert.Equal(2, order.Items.Count);
        Assert.Equal("Mws", order.Source!.Format);
        Assert.Equal([entry.Line], order.Source.Rows);
    }

    [Fact]
    public void Parameters_that_begin_with_the_access_key_and_go_over_lines_are_one_request()
    {
        var text =
            "AWSAccessKeyId=AKID&Action=GetFulfillmentOrder  \n  &SellerFulfillmentOrderId=O-9\n\nAction=CancelFulfillmentOrder&"
                + "SellerFulfillmentOrderId=O-8";
        Assert.Equal(["O-9", "O-8"], Read(text).Select(entry => entry.Request!.SellerFulfillmentOrderId));
    }

    [Fact]
    public void What_cannot_be_converted_is_named_with_its_place_and_the_rest_goes_on()
    {
        var broken = Order.Replace("<Quantity>5<", "<Quantity>five<", StringComparison.Ordinal);
        var foreign = "<?xml version=\"1.0\"?><ListOrdersResponse><A/></ListOrdersResponse>";
        var cut = Order[..(Order.Length / 2)];
        var entries = Read(Order + "\n\n" + broken + "\n" + foreign + "\n" + cut + "\n" + Order + "\n" + cut);

        Assert.Equal([false, true, true, true, false, true], entries.Select(entry => entry.Failure is not null));
        Assert.Equal([1, 3, 4, 5, 6, 7], entries.Select(entry => entry.Line));
        Assert.Contains("'five' must be a whole number", entries[1].Failure!.Message, StringComparison.Ordinal);
        Assert.Contains("line 3", entries[1].Failure!.Message, StringComparison.Ordinal);
        Assert.Contains("ends before its last element", entries[3].Failure!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE GetFulfillmentOrderResponse SYSTEM \"https://evil.example/x.dtd\">{0}", 2)]
    [InlineData("<!DOCTYPE GetFulfillmentOrderResponse>{0}", 2)]
    [InlineData("<!DOCTYPE anything [<!ENTITY a \"b\">]>\n{0}", 2)]
    [InlineData(
        "<?xml version=\"1.0\"?>\n<!DOCTYPE x [\n<!ENTITY a \"<GetFulfillmentOrderResponse>b\">\n<!ENTITY c \"&a;&a;\">\n]>\n{0}",
        3
    )]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">", 2)]
    public void A_document_with_a_type_definition_is_one_failure_and_the_rest_goes_on(string layout, int line)
    {
        var bare = Order[Order.IndexOf("<GetFulfillmentOrderResponse", StringComparison.Ordinal)..];
        var entries = Read(Order + "\n" + layout.Replace("{0}", bare, StringComparison.Ordinal) + "\n<?xml version=\"1.0\"?>" + bare);

        Assert.Equal([false, true, false], entries.Select(entry => entry.Failure is not null));
        Assert.Equal(
            (line, "contains a document type definition, which is not allowed."), (entries[1].Failure!.Line, entries[1].Failure!.Reason));
    }

    [FactOn(Platforms.Unix)]
    public void Pages_of_servers_in_between_are_passed_over() =>
        Assert.NotNull(
            Assert
                .Single(
                    Read(
                        "<!doctype html><html><body>502<p></body></html>\n<!DOCTYPE HTML PUBLIC \"-//IETF//DTD HTML "
                            + "2.0//EN\">\n<html>503</html>\n"
                            + Order
                    )
                )
                .Response
        );

    [Theory]
    [InlineData("")]
    [InlineData("nothing of the kind\nAction=Hold\n<p>text</p>")]
    public void A_file_that_holds_nothing_says_so(string text) =>
        Assert.Contains("contains no request and no response", Assert.Single(Read(text)).Failure!.Message, StringComparison.Ordinal);

    [Fact]
    public void Advice_fits_what_is_wrong()
    {
        var nothing = Assert.Single(Read("nothing of the kind")).Failure!;
        var invalid = Read(Order.Replace("</", "<", StringComparison.Ordinal)).First().Failure!;
        var zip = Assert.Single(MwsArchive.Read(new MemoryStream([(byte)'P', (byte)'K', 3, 4, 0]))).Failure!;

        Assert.Contains("Import-McfOrder", nothing.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal("Correct or remove the part named in the message.", invalid.RecommendedAction);
        Assert.Contains("folder", zip.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal(nothing.RecommendedAction, nothing.In("a.log", 7).RecommendedAction);
    }

    [Fact]
    public void A_file_that_is_missing_says_so() =>
        Assert.Contains(
            "does not exist",
            Assert.Single(MwsArchive.ReadFile(Path.Combine(Path.GetTempPath(), "no-such-archive.xml"))).Failure!.Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_folder_is_read_once_whatever_links_lead_back_and_one_that_may_not_be_read_is_one_failure()
    {
        var folder = Directory.CreateTempSubdirectory("mws-archive-");
        var (first, closed) = (folder.CreateSubdirectory("2019"), folder.CreateSubdirectory("closed"));
        try
        {
            File.WriteAllText(Path.Combine(first.FullName, "b.xml"), "Action=CancelFulfillmentOrder&SellerFulfillmentOrderId=O-2");
            File.WriteAllText(Path.Combine(first.FullName, "a.xml"), "Action=CancelFulfillmentOrder&SellerFulfillmentOrderId=O-1");
            File.WriteAllText(Path.Combine(folder.FullName, "z.xml"), "Action=CancelFulfillmentOrder&SellerFulfillmentOrderId=O-0");
            Directory.CreateSymbolicLink(Path.Combine(first.FullName, "back"), folder.FullName);
            File.SetUnixFileMode(closed.FullName, UnixFileMode.None);

            var entries = MwsArchive.ReadFolder(folder.FullName).ToList();
            Assert.Equal(["O-0", "O-1", "O-2"], entries.Select(entry => entry.Request?.SellerFulfillmentOrderId).OfType<string>());

            // An administrator may read this file in any case.
            var failures = entries.Select(entry => entry.Failure).OfType<MwsFormatException>().Select(failure => failure.Message);
            Assert.Equal(Environment.IsPrivilegedProcess ? [] : ["closed: cannot be read: access is denied."], failures);
        }
        finally
        {
            File.SetUnixFileMode(closed.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Bytes_that_are_no_text_are_no_response()
    {
        var bytes = Encoding.Latin1.GetBytes(Order.Replace("Thanks", "Gr\u00FC\u00DFe", StringComparison.Ordinal) + "\n" + Order);
        var entries = MwsArchive.Read(new MemoryStream(bytes)).ToList();
        Assert.Contains("not valid UTF-8", entries[0].Failure!.Message, StringComparison.Ordinal);
        Assert.NotNull(entries[1].Response);
    }

    [Fact]
    public void Text_that_comes_line_by_line_is_one_archive()
    {
        var text = new MwsArchiveText();
        var lines = Order.Replace("><", ">\n<", StringComparison.Ordinal).Split('\n');
        var entries = lines.SelectMany(text.Take).Concat(text.Complete()).ToList();
        Assert.Equal("O-1", Assert.Single(entries).Response!.Order!.SellerFulfillmentOrderId);
    }

    [Fact]
    public void Text_that_holds_nothing_is_said_to()
    {
        var text = new MwsArchiveText();
        var entries = new[] { "started", "done" }.SelectMany(text.Take).Concat(text.Complete()).ToList();
        Assert.Equal(
            "The text contains no request and no response of FulfillmentOutboundShipment.",
            Assert.Single(entries).Failure!.Message
        );
        Assert.Empty(new MwsArchiveText().Complete());
    }

    // Leaves the stream at its start.
    private static void Pack(MemoryStream packed, string text)
    {
        packed.Position = packed.Length;
        using (var gzip = new GZipStream(packed, CompressionLevel.NoCompression, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        packed.Position = 0;
    }

    private static List<MwsArchiveEntry> Read(string text) => [.. MwsArchive.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)))];
}
