using System.IO.Compression;
using System.Net;
using System.Text;
using AmazonMcf.Errors;
using AmazonMcf.Inbound;
using AmazonMcf.Testing;

namespace AmazonMcf.Tests.Inbound;

/// <summary>Documents are downloaded from the addresses that the service returns, without the access token.</summary>
public sealed class InboundLabelTests : IDisposable
{
    private const string Address = "https://documents.example/labels.pdf?X-Amz-Signature=secret";

    private readonly TestWorld world = TestWorld.Uncounted();

    private IInboundLabels Labels => world.Connection.Inbound.Labels;

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Labels_of_boxes_are_downloaded_without_the_token()
    {
        world.Service.Then(Url(Address)).Then(Document("%PDF-1.4 labels"));

        var document = await Labels.GetLabelsAsync(
            new() { ShipmentConfirmationId = "FBA1", BoxIds = ["FBA1U1", "FBA1U2"], PageType = "packagelabelthermal" }, world.Call());

        Assert.Equal((".pdf", "%PDF-1.4 labels"), (document.Extension, Encoding.UTF8.GetString(document.Content)));
        var sent = world.Service.Requests.ToArray();
        Assert.Equal(
            "/fba/inbound/v0/shipments/FBA1/labels?PageType=PackageLabel_Thermal&LabelType=UNIQUE&PackageLabelsToPrint=FBA1U1,FBA1U2",
            sent[0].PathAndQuery.Replace("%2C", ",", StringComparison.Ordinal));
        Assert.Equal((Address, null), (sent[1].Address.OriginalString, sent[1].Header("x-amz-access-token")));
    }

    [Fact]
    public async Task Labels_of_pallets_and_pages_of_labels_are_requested_as_such()
    {
        world.Service.Then(Url(Address)).Then(Document("PK\u0003\u0004"));

        var document = await Labels.GetLabelsAsync(
            new() { ShipmentConfirmationId = "FBA1", IsPallet = true, NumberOfPallets = 2, PageSize = 1000 }, world.Call());

        Assert.Equal(".zip", document.Extension);
        Assert.Equal(
            "/fba/inbound/v0/shipments/FBA1/labels?PageType=PackageLabel_Plain_Paper&LabelType=PALLET&NumberOfPallets=2&PageSize=1000"
                + "&PageStartIndex=0",
            world.Service.Requests.First().PathAndQuery);
    }

    [Fact]
    public async Task Labels_of_units_are_requested_for_100_skus_at_a_time()
    {
        for (var i = 0; i < 2; i++)
        {
            world.Service.Then(Responses.Ok($$"""{"documentDownloads":[{"uri":"{{Address}}","downloadType":"URL"}]}"""))
                .Then(Document("%PDF-" + i));
        }

        var documents = await Labels.GetItemLabelsAsync(
            new() { Items = [.. Enumerable.Range(1, 101).Select(n => new Model.McfInboundRequestItem { Msku = $"S{n}", Quantity = n })] },
            world.Call());

        Assert.Equal(["%PDF-0", "%PDF-1"], documents.Select(document => Encoding.UTF8.GetString(document.Content)));
        Assert.Equal(
            """{"labelType":"STANDARD_FORMAT","marketplaceId":"ATVPDKIKX0DER","mskuQuantities":[{"msku":"S101","quantity":101}]"""
                + ""","pageType":"Letter_30"}""",
            world.Service.Requests.ElementAt(2).Body);
    }

    [Fact]
    public async Task A_download_that_fails_is_repeated()
    {
        world.Service.Then(Url(Address))
            .Then(new HttpRequestException("reset"))
            .Then(new HttpResponseMessage(HttpStatusCode.ServiceUnavailable))
            .Then(Document("^XA"));

        Assert.Equal(".zpl", (await Labels.GetBillOfLadingAsync("FBA1", world.Call())).Extension);
    }

    [Theory]
    [InlineData(403, "HTTP 403", "McfInvalidRequest")]
    [InlineData(503, "HTTP 503", "McfServiceUnavailable")]
    public async Task A_download_that_is_refused_names_operation_shipment_and_status_but_not_the_address(int status, string text, string id)
    {
        world.Service.Then(Url(Address));
        world.Service.Otherwise = (_, _) => Task.FromResult(new HttpResponseMessage((HttpStatusCode)status));

        var failure = await Assert.ThrowsAnyAsync<McfException>(() => Labels.GetBillOfLadingAsync("FBA1", world.Call()));

        Assert.Equal((id, "getBillOfLading", "FBA1"), (failure.ErrorId, failure.Operation, failure.Context.Target));
        Assert.Contains(text, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://documents.example/labels.pdf")]
    [InlineData("file:///etc/passwd")]
    [InlineData("labels.pdf")]
    [InlineData("")]
    public async Task Only_an_encrypted_address_is_followed(string address)
    {
        world.Service.Then(Url(address));

        await Assert.ThrowsAsync<McfProtocolException>(() => Labels.GetBillOfLadingAsync("FBA1", world.Call()));

        Assert.Single(world.Service.Requests);
    }

    [Fact]
    public async Task An_empty_document_is_an_error()
    {
        world.Service.Then(Url("http://127.0.0.1:8080/labels.pdf")).Then(Document(""));

        Assert.Contains(
            "it is empty",
            (await Assert.ThrowsAsync<McfProtocolException>(() => Labels.GetBillOfLadingAsync("FBA1", world.Call()))).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_connection_that_takes_too_long_is_tried_again(int failures)
    {
        world.Service.Then(Url(Address));
        for (var i = 0; i < failures; i++)
        {
            world.Service.Then(TookTooLong());
        }

        world.Service.Then(Document("%PDF-late"));

        Assert.Equal(".pdf", (await Labels.GetBillOfLadingAsync("FBA7", world.Call())).Extension);
    }

    [Fact]
    public async Task A_host_that_cannot_be_connected_to_is_not_a_stop()
    {
        world.Service.Then(Url(Address));
        world.Service.Otherwise = (_, _) => Task.FromException<HttpResponseMessage>(TookTooLong());

        var failure = await Assert.ThrowsAsync<McfConnectionFailedException>(() => Labels.GetBillOfLadingAsync("FBA7", world.Call()));

        Assert.Contains("the connection to documents.example failed", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stop_is_a_stop()
    {
        using var stop = new CancellationTokenSource();
        world.Service.Then(Url(Address));
        world.Service.Otherwise = async (_, token) =>
        {
            await stop.CancelAsync();
            token.ThrowIfCancellationRequested();
            return Document("%PDF");
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Labels.GetBillOfLadingAsync("FBA7", world.Call(stop.Token, stop.Token)));
    }

    [Fact]
    public async Task Damaged_content_is_not_called_too_long()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write("%PDF-1.7 labels of nine boxes"u8);
        }

        var bytes = packed.ToArray();
        bytes[^6] ^= 0x5A;
        using var damaged = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        world.Service.Then(Url(Address)).Then(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(damaged) });

        var failure = await Assert.ThrowsAsync<McfProtocolException>(() => Labels.GetBillOfLadingAsync("FBA7", world.Call()));

        Assert.Contains("is damaged and cannot be decompressed", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_is_too_long_says_so()
    {
        world.Service.Then(Url(Address))
            .Then(new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(new byte[(64 * 1024 * 1024) + 1]) });

        var failure = await Assert.ThrowsAsync<McfProtocolException>(() => Labels.GetBillOfLadingAsync("FBA7", world.Call()));

        Assert.Contains("it has more than 64 MB", failure.Message, StringComparison.Ordinal);
    }

    // As SocketsHttpHandler reports that ConnectTimeout is over.
    private static TaskCanceledException TookTooLong() =>
        new("A task was canceled.", new TimeoutException("A connection could not be established within the configured ConnectTimeout."));

    private static HttpResponseMessage Url(string address) => Responses.Ok("{\"payload\":{\"DownloadURL\":\"" + address + "\"}}");

    private static HttpResponseMessage Document(string content) =>
        new(HttpStatusCode.OK) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(content)) };
}
