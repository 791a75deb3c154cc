using System.Text;
using AmazonMcf.Model;
using AmazonMcf.Mws;

namespace AmazonMcf.Cli;

/// <summary>Requests damaged at random, signed where they can be: the gateway does them or refuses them, and never breaks.</summary>
public sealed class GatewayMutationTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    private const int Requests = 2000;
    private const string Alphabet = "&=.%+0123456789-:TZabcMEMBER\u00E9\u592A\0\u007F";

    [Fact]
    public async Task Every_damaged_request_is_answered_in_the_words_of_MWS()
    {
        var random = new Random(20261126);
        var statuses = new Dictionary<int, int>();
        for (var number = 0; number < Requests; number++)
        {
            var text = Damage(MwsCodec.WriteQuery(MwsCodec.WriteRequest(Request(number))), random);
            var status = await SendAsync(text);
            Assert.True(status is 200 or (>= 400 and < 500), $"request {number} got {status}");
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
        }

        // Some were damaged where it does not matter, some beyond repair.
        Assert.InRange(statuses[200], 1, Requests - 1);
        Assert.InRange(statuses[400], 1, Requests - 1);
        await fixture.ServesAsync();
    }

    private static MwsRequest Request(int number) =>
        (number % 6) switch
        {
            0 => new MwsRequest
            {
                Operation = "GetFulfillmentPreview",
                Preview = new McfPreviewRequest { Address = MwsOrders.Seattle, Items = MwsOrders.Of("x").Items },
            },
            1 => new MwsRequest
            {
                Operation = "ListAllFulfillmentOrders",
                QueryStartDate = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            },
            2 => new MwsRequest
            {
                Operation = "ListReturnReasonCodes",
                SellerSku = OrderCsv.Sku,
                Language = "en_US",
            },
            3 => new MwsRequest { Operation = "GetPackageTrackingDetails", PackageNumber = number },
            4 => new MwsRequest
            {
                Operation = "CancelFulfillmentOrder",
                SellerFulfillmentOrderId = FormattableString.Invariant($"M-{number}"),
            },
            _ => new MwsRequest { Operation = "CreateFulfillmentOrder", Order = MwsOrders.Of(FormattableString.Invariant($"M-{number}")) },
        };

    private static string Damage(string text, Random random)
    {
        var damaged = new StringBuilder(text);
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var place = random.Next(damaged.Length);
            switch (random.Next(3))
            {
                case 0:
                    damaged[place] = Alphabet[random.Next(Alphabet.Length)];
                    break;
                case 1:
                    damaged.Insert(place, Alphabet[random.Next(Alphabet.Length)]);
                    break;
                default:
                    damaged.Remove(place, Math.Min(random.Next(1, 20), damaged.Length - place));
                    break;
            }
        }

        return damaged.ToString();
    }

    private async Task<int> SendAsync(string text)
    {
        try
        {
            return (await fixture.Client.SendAsync(MwsCodec.ReadQuery(text))).Status;
        }
        catch (MwsFormatException)
        {
            using var body = new StringContent(text, Encoding.UTF8, "application/x-www-form-urlencoded");
            using var response = await fixture.Http.PostAsync(fixture.Gateway.Endpoint, body);
            Assert.NotEmpty(MwsCodec.ReadResponse(await response.Content.ReadAsStringAsync()).Errors);
            return (int)response.StatusCode;
        }
    }
}
