using AmazonMcf.Service.Http;

namespace AmazonMcf.Service.Login;

public sealed class TokenEndpointTests : IDisposable
{
    private const string Client = "&client_id=amzn1.application-oa2-client.embedded&client_secret=embedded-secret";
    private const string Good = "grant_type=refresh_token&refresh_token=Atzr%7Cembedded" + Client;

    private readonly Counter counter = new();

    public void Dispose() => counter.Dispose();

    [Fact]
    public void Exchanges_the_consent_of_a_seller_for_a_token_of_an_hour()
    {
        var response = counter.Form(Good);

        Assert.Equal(200, response.Status);
        Assert.StartsWith("Atza|", response.Json.GetProperty("access_token").GetString(), StringComparison.Ordinal);
        Assert.InRange(response.Json.GetProperty("access_token").GetString()!.Length, 20, 2048);
        Assert.Equal("bearer", response.Json.GetProperty("token_type").GetString());
        Assert.Equal(3600, response.Json.GetProperty("expires_in").GetInt32());
        Assert.Equal("Atzr|embedded", response.Json.GetProperty("refresh_token").GetString());
        Assert.Equal("no-store", response.Header("Cache-Control"));
        Assert.Equal("no-cache", response.Header("Pragma"));
        Assert.NotNull(response.Header("x-amzn-RequestId"));
    }

    [Fact]
    public void Hands_out_no_token_twice() => Assert.NotEqual(counter.Form(Good).Text, counter.Form(Good).Text);

    [Fact]
    public void A_grantless_token_comes_without_a_refresh_token()
    {
        var response = counter.Form("grant_type=client_credentials&scope=sellingpartnerapi%3A%3Anotifications" + Client);

        Assert.Equal(200, response.Status);
        Assert.False(response.Json.TryGetProperty("refresh_token", out _));
    }

    [Theory]
    [InlineData(
        "grant_type=refresh_token&refresh_token=Atzr%7Cembedded&client_id=amzn1.application-oa2-client.embedded&client_secret=wrong",
        401,
        "invalid_client",
        "Client authentication failed"
    )]
    [InlineData(
        "grant_type=refresh_token&refresh_token=Atzr%7Cembedded&client_id=wrong&client_secret=embedded-secret",
        401,
        "invalid_client",
        "Client authentication failed"
    )]
    [InlineData(
        "grant_type=refresh_token&refresh_token=Atzr%7Cother" + Client,
        400,
        "invalid_grant",
        "The request has an invalid grant parameter : refresh_token"
    )]
    [InlineData(
        "grant_type=authorization_code&code=used" + Client,
        400,
        "invalid_grant",
        "The request has an invalid grant parameter : code"
    )]
    [InlineData("grant_type=authorization_code" + Client, 400, "invalid_request", "The request has an invalid parameter : code")]
    [InlineData(
        Good + "&scope=sellingpartnerapi%3A%3Anotifications",
        400,
        "invalid_request",
        "The request has an invalid parameter : scope"
    )]
    [InlineData(
        Good + "&client_id=amzn1.application-oa2-client.embedded",
        400,
        "invalid_request",
        "The request has an invalid parameter : client_id"
    )]
    [InlineData("grant_type=refresh_token" + Client, 400, "invalid_request", "The request has an invalid parameter : refresh_token")]
    [InlineData(
        "grant_type=refresh_token&refresh_token=Atzr%7Cembedded",
        400,
        "invalid_request",
        "The request has an invalid parameter : client_id"
    )]
    [InlineData("refresh_token=Atzr%7Cembedded" + Client, 400, "invalid_request", "The request has an invalid parameter : grant_type")]
    [InlineData("", 400, "invalid_request", "The request has an invalid parameter : grant_type")]
    [InlineData("grant_type=password" + Client,
        400, "unsupported_grant_type", "The authorization grant type is not supported by the authorization server")]
    [InlineData("grant_type=client_credentials&scope=everything" + Client,
        400, "invalid_scope", "The requested scope is invalid or unknown")]
    public void Refuses(string form, int status, string error, string description)
    {
        var response = counter.Form(form);

        Assert.Equal(status, response.Status);
        Assert.Equal(error, response.Json.GetProperty("error").GetString());
        Assert.Equal(description, response.Json.GetProperty("error_description").GetString());
        Assert.Equal("no-store", response.Header("Cache-Control"));
    }

    [Fact]
    public void Takes_nothing_but_a_form() => Assert.Equal(400, counter.Form(Good, "application/json").Status);

    [Fact]
    public void A_refresh_token_belongs_to_one_application()
    {
        using var two = new Counter(options => options.Sellers =
        [
            RegisteredSeller.Demonstration,
            new RegisteredSeller("other", "secret", "Atzr|theirs", "THEM"),
        ]);

        Assert.Equal(
            "invalid_grant",
            two.Form("grant_type=refresh_token&refresh_token=Atzr%7Ctheirs" + Client).Json.GetProperty("error").GetString()
        );
        Assert.NotEmpty(two.Login("other", "secret", "Atzr|theirs"));
    }

    [Fact]
    public void A_token_is_good_in_every_process_on_the_store()
    {
        using var folder = new StoreFolder();
        using var one = new Counter(options => options.Path = folder.Path);
        using var other = new Counter(options => options.Path = folder.Path, one.Clock) { Token = one.Token };
        one.Create("1");
        Assert.Equal(200, other.Read("1").Status);

        using var stranger = new Counter { Token = one.Token };
        Assert.Equal(403, stranger.Read("1").Status);
    }

    [Fact]
    public void A_token_ages_by_the_real_clock()
    {
        counter.Create("1");
        counter.Service.StepClock(TimeSpan.FromDays(20));
        Assert.Equal(200, counter.Read("1").Status);

        counter.Clock.Advance(TimeSpan.FromSeconds(3599));
        Assert.Equal(200, counter.Read("1").Status);

        counter.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("The access token you provided has expired.", counter.Read("1").Error.Details);
    }

    [Fact]
    public void A_token_that_was_changed_is_not_known()
    {
        var token = counter.Token;
        counter.Token = token[..^2] + (token[^2] == 'A' ? 'B' : 'A') + token[^1];

        Assert.Equal((403, "Unauthorized", "Access to requested resource is denied.", ""), counter.Read("1").Error);
    }
}
