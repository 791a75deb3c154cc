using System.Net;
using System.Text;
using System.Text.Json;
using AmazonMcf.Errors;
using AmazonMcf.Testing;
using SellingPartner.Telemetry;

namespace AmazonMcf.Http;

/// <summary>Responses that echo what was sent: nothing of it may be shown.</summary>
public sealed class EchoTests : IDisposable
{
    private static readonly string[] Secrets = ["0ne-0f-a-kind/Secret+9", "refreshing&Token=77", "7d3f9c1b2a", "opaque.Access/Token+5"];

    private readonly TestWorld world = new(settings => (settings.ClientId, settings.ClientSecret, settings.RefreshToken) =
        ("amzn1.application-oa2-client." + Secrets[2], TestWorld.Secret(Secrets[0]), TestWorld.Secret(Secrets[1])));

    public static TheoryData<Func<string, HttpResponseMessage>> LoginEchoes =>
        new()
        {
            form =>
                Responses.Elsewhere(
                    400,
                    JsonSerializer.Serialize(new { error = "invalid_request", error_description = "cannot read " + form })
                ),
            form => Responses.Elsewhere(401, JsonSerializer.Serialize(new { error = form, error_description = "x" })),
            form => Responses.Elsewhere(400, JsonSerializer.Serialize(new { error = "x", error_description = WebUtility.UrlDecode(form) })),
            form =>
                Responses.Elsewhere(
                    400,
                    JsonSerializer.Serialize(new { error = "x", error_description = WebUtility.HtmlEncode(WebUtility.UrlDecode(form)) })
                ),
            form => Responses.Elsewhere(400, JsonSerializer.Serialize(new { error = new { form } })),
            form =>
                Responses.Elsewhere(
                    400,
                    JsonSerializer.Serialize(
                        new { error = "x", error_description = Convert.ToBase64String(Encoding.UTF8.GetBytes(WebUtility.UrlDecode(form))) }
                    )
                ),
            form => Responses.Elsewhere(400, "<html><title>" + WebUtility.HtmlEncode(form[^70..]) + "</title>"),
            form => Responses.Elsewhere(400, new string('x', 120) + "Cannot read " + form),
            form => Responses.Elsewhere(200, "<title>" + form[^70..] + "</title>"),
            form => Identified(Responses.Error(400, form, form, form), form),
        };

    public void Dispose() => world.Dispose();

    [Theory]
    [MemberData(nameof(LoginEchoes))]
    public async Task A_login_response_that_gives_the_form_back_shows_no_secret(Func<string, HttpResponseMessage> echo)
    {
        world.Service.Login = (request, _, _) => Task.FromResult(echo(request.Body!));
        var failure = await Assert.ThrowsAnyAsync<McfException>(() => world.Connection.Outbound.GetOrderAsync("A-1", world.Call()));
        Assert.NotEmpty(world.Service.Logins);
        AssertHidden(Secrets, Everything(failure));
    }

    [Fact]
    public async Task No_part_of_a_response_gives_a_secret_or_a_person_back()
    {
        var order = Orders.Simple();
        order.DestinationAddress!.Name = "Bo Quartermaine";
        order.DestinationAddress.Phone = "+1 734 555 0199";
        order.NotificationEmails = ["q.thistle@example.com"];
        world.Service.Login = (_, _, _) => Task.FromResult(Responses.Token(Secrets[3]));
        var said = "Quartermaine, Bo; 7345550199; q.thistle; " + string.Join(' ', Secrets) + " " + Uri.EscapeDataString(Secrets[3]);
        string[] hidden = [.. Secrets, "Quartermaine", "Bo;", "7345550199", "thistle"];
        HttpResponseMessage[] responses =
        [
            Identified(Responses.Error(400, said, said, said), said),
            Responses.Error(403, said, said, said),
            Responses.Elsewhere(404, "<html><title>" + said[..70] + "</title>" + said),
            Responses.Elsewhere(400, JsonSerializer.Serialize(new { error = said, error_description = said })),
            Responses.Ok(JsonSerializer.Serialize(new { errors = new[] { new { code = said, message = said, details = said } } })),
            Responses.Error(400, "x", WebUtility.HtmlEncode(said.Normalize(NormalizationForm.FormD))),
        ];
        foreach (var response in responses)
        {
            world.Service.Then(response);
            var call = new ApiCall(world.Attempts.Enqueue) { WantsBodies = true };
            var failure = await Assert.ThrowsAnyAsync<McfException>(() => world.Connection.Outbound.CreateOrderAsync(order, call));
            AssertHidden(hidden, Everything(failure) + call.RequestId);
        }

        AssertHidden(hidden, JsonSerializer.Serialize(world.Connection.GetCallHistory()) + JsonSerializer.Serialize(world.Attempts));
    }

    private static HttpResponseMessage Identified(HttpResponseMessage response, string requestId)
    {
        response.Headers.Remove("x-amzn-RequestId");
        return response.With("x-amzn-RequestId", requestId);
    }

    private static string Everything(McfException failure) =>
        failure + failure.Message + failure.RecommendedAction + JsonSerializer.Serialize(failure.Context)
        + (failure as McfAuthenticationException)?.Code;

    private static void AssertHidden(string[] hidden, string shown)
    {
        Assert.Contains("***", shown, StringComparison.Ordinal);
        var meant = FoldedText.Of(shown).Text;
        foreach (var value in hidden)
        {
            Assert.DoesNotContain(FoldedText.Of(value).Text, meant, StringComparison.OrdinalIgnoreCase);
            if (value.Length > 8)
            {
                Assert.DoesNotContain(Convert.ToBase64String(Encoding.UTF8.GetBytes(value))[..^4], shown, StringComparison.Ordinal);
            }
        }
    }
}
