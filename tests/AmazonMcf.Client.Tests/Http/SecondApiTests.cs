using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Outbound;
using AmazonMcf.Testing;
using SellingPartner;
using SellingPartner.Http;
using SellingPartner.Telemetry;

namespace AmazonMcf.Http;

/// <summary>The transport serves an API that it has never heard of as it serves Outbound, and mixes nothing up between the two.</summary>
public sealed class SecondApiTests : IDisposable
{
    private const string Scope = "sellingpartnerapi::notifications";

    private static readonly JsonTypeInfo AnyObject = JsonSerializerOptions.Default.GetTypeInfo(typeof(Dictionary<string, JsonElement>));
    private static readonly ResponseForm Form = new(AnyObject, static (_, _) => null);

    private static readonly ApiDescription Parcels = Describe("parcels", "v1");
    private static readonly ApiOperation GetParcel = new(
        Parcels,
        "getFulfillmentOrder",
        HttpMethod.Get,
        "/parcels/v1/parcels/{parcelId}",
        0.5,
        4,
        RetryClass.Read
    );
    private static readonly ApiOperation AddParcel = new(
        Parcels,
        "addParcel",
        HttpMethod.Post,
        "/parcels/v1/parcels",
        1,
        5,
        RetryClass.IdempotentWrite
    );
    private static readonly ApiOperation CreateTarget = Grantless(Scope);

    private readonly TestWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Operations_of_one_name_do_not_share_a_quota()
    {
        var newer = new ApiOperation(
            Describe("parcels", "v2"),
            GetParcel.Name,
            HttpMethod.Get,
            "/parcels/v2/parcels/{parcelId}",
            3,
            9,
            RetryClass.Read
        );
        world.Service.Then(Responses.Ok());

        await SendAsync(new ApiRequest(GetParcel, "P-1", "P-1"));

        Assert.Equal(
            [(0.5, 3), (3, 9), (2, 30)],
            new[] { GetParcel, newer, OutboundOperations.GetFulfillmentOrder }
                .Select(world.Connection.GetQuota)
                .Select(quota => (quota.Rate, (int)quota.Available))
        );
    }

    [Fact]
    public async Task A_denial_names_the_role_of_the_API_and_nothing_of_another()
    {
        world.Service.Then(Responses.Denied());

        var failure = await Assert.ThrowsAsync<McfUnauthorizedException>(() => SendAsync(new ApiRequest(GetParcel, "P-1", "P-1")));

        Assert.EndsWith(
            " This response has one of three causes: the application lacks the role Parcel Handling, the seller has not consented in "
                + "this region, "
            + "or the id belongs to another seller or does not exist.",
            failure.Message,
            StringComparison.Ordinal);
        Assert.Contains("the role Parcel Handling,", failure.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_sentence_means_to_one_API_it_does_not_mean_to_another()
    {
        world.Service.Then(Responses.NotFound("P-1")).Then(Responses.NotFound("P-1"));

        await Assert.ThrowsAsync<McfOrderNotFoundException>(() => world.Connection.Outbound.GetOrderAsync("P-1", world.Call()));
        await Assert.ThrowsAsync<McfInvalidRequestException>(() => SendAsync(new ApiRequest(GetParcel, "P-1", "P-1")));
    }

    [Fact]
    public async Task A_body_shows_only_what_its_own_API_allows()
    {
        world.Service.Then(Responses.Ok("""{"parcelId":"P-1","status":"on its way","sellerSku":"SKU-1"}"""));
        ApiBodies? shown = null;
        var call = new ApiCall(attempt => shown = attempt.Bodies) { WantsBodies = true };

        await world.Connection.Transport.SendAsync<Dictionary<string, JsonElement>>(new ApiRequest(GetParcel, "P-1", "P-1"), Form, call);

        Assert.Equal("""{"parcelId":"P-1","status":"***","sellerSku":"***"}""", shown!.Response);
    }

    [Fact]
    public async Task Every_attempt_carries_the_headers_of_the_request()
    {
        world.Service.Then(Responses.Unavailable()).Then(Responses.Ok());

        await SendAsync(
            new ApiRequest(AddParcel, "")
                .WithHeader("x-amzn-idempotency-token", "token-1")
                .WithHeader("x-amzn-fulfillment-service-id", null)
        );

        Assert.Equal(["token-1", "token-1"], world.Service.Requests.Select(request => request.Header("x-amzn-idempotency-token")));
        Assert.All(world.Service.Requests, request => Assert.Null(request.Header("x-amzn-fulfillment-service-id")));
    }

    [Theory]
    [InlineData("a\r\nx-amz-access-token: b")]
    [InlineData("tab\t")]
    [InlineData("Gr\u00fc\u00dfe")]
    public void A_header_that_cannot_be_sent_as_it_is_is_an_error(string value)
    {
        var failure = Assert.Throws<McfInvalidRequestException>(() =>
            new ApiRequest(AddParcel, "P-1").WithHeader("x-amzn-idempotency-token", value)
        );

        Assert.Equal(
            "addParcel was not sent: the value of header 'x-amzn-idempotency-token' contains characters that are not allowed; use "
                + "printable ASCII.",
            failure.Message);
    }

    [Fact]
    public async Task A_grantless_operation_logs_in_by_its_scope_beside_the_login_of_the_seller()
    {
        world.Service.Then(Responses.Ok()).Then(Responses.Ok()).Then(Responses.Ok());

        await SendAsync(new ApiRequest(GetParcel, "P-1", "P-1"));
        await SendAsync(new ApiRequest(CreateTarget, ""));
        await SendAsync(new ApiRequest(CreateTarget, ""));

        Assert.Equal(["Atza|1", "Atza|2", "Atza|2"], world.Service.Requests.Select(request => request.Header("x-amz-access-token")));
        Assert.Equal(2, world.Service.Logins.Count);
        Assert.Equal(
            "grant_type=client_credentials&scope=sellingpartnerapi%3A%3Anotifications&client_id=amzn1.application-oa2-client.test&"
                + "client_secret=amzn1.oa2-cs.v1.hush%2Bhush%26%3D",
            world.Service.Logins.Last().Body);
    }

    [Fact]
    public async Task Each_scope_has_a_token_of_its_own()
    {
        world.Service.Then(Responses.Ok()).Then(Responses.Ok());

        await SendAsync(new ApiRequest(CreateTarget, ""));
        await SendAsync(new ApiRequest(Grantless("sellingpartnerapi::migration"), ""));

        Assert.Equal(["Atza|1", "Atza|2"], world.Service.Requests.Select(request => request.Header("x-amz-access-token")));
    }

    [Fact]
    public async Task Ten_grantless_calls_at_once_log_in_once()
    {
        var release = new TaskCompletionSource();
        world.Service.Login = async (_, number, _) =>
        {
            await release.Task;
            return Responses.Token("Atza|" + number);
        };
        world.Service.Otherwise = (_, _) => Task.FromResult(Responses.Ok());

        var calls = Enumerable.Range(0, 10).Select(_ => SendAsync(new ApiRequest(CreateTarget, ""))).ToList();
        release.SetResult();
        await Task.WhenAll(calls);

        Assert.Single(world.Service.Logins);
        Assert.Equal(10, world.Service.Requests.Count);
    }

    [Fact]
    public async Task Sellers_of_one_application_share_its_grantless_login_and_quota_and_nothing_else()
    {
        var settings = TestWorld.Settings();
        settings.RefreshToken = TestWorld.Secret("Atzr|another seller");
        using var other = McfConnection.Open(settings, world.Service, world.Time);
        world.Service.Otherwise = (_, _) => Task.FromResult(Responses.Ok());

        await SendAsync(new ApiRequest(CreateTarget, ""));
        await SendAsync(new ApiRequest(CreateTarget, ""), other);
        await SendAsync(new ApiRequest(GetParcel, "P-1", "P-1"));
        await SendAsync(new ApiRequest(GetParcel, "P-1", "P-1"), other);

        Assert.Equal(
            ["Atza|1", "Atza|1", "Atza|2", "Atza|3"],
            world.Service.Requests.Select(request => request.Header("x-amz-access-token"))
        );
        Assert.Equal((3, 3), ((int)other.GetQuota(CreateTarget).Available, (int)other.GetQuota(GetParcel).Available));
    }

    private static ApiDescription Describe(string name, string version) =>
        new(name, version, $"/{name}/{version}", static () => [], McfApiErrors.General)
        {
            Role = "Parcel Handling",
            LoggableMembers = ["parcelId"],
        };

    private static ApiOperation Grantless(string scope) =>
        new(Parcels, "createTarget", HttpMethod.Post, "/parcels/v1/targets", 1, 5, RetryClass.IdempotentWrite) { GrantlessScope = scope };

    private Task<Dictionary<string, JsonElement>> SendAsync(ApiRequest request, McfConnection? connection = null) =>
        (connection ?? world.Connection).Transport.SendAsync<Dictionary<string, JsonElement>>(request, Form, world.Call());
}
