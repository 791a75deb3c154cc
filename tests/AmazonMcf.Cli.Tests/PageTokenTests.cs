using AmazonMcf.Cli.Gateway.Backend;
using AmazonMcf.Cli.Gateway.Errors;

namespace AmazonMcf.Cli;

/// <summary>Tokens of next pages: taken back from whom they were given to, and as they were given.</summary>
public class PageTokenTests
{
    private readonly MwsPageTokens tokens = new("client", [1, 2, 3]);

    [Theory]
    [InlineData("")]
    [InlineData("upstream+/=token \u592A")]
    public void A_token_comes_back_as_it_was_after_a_restart_too(string token) =>
        Assert.Equal(token, new MwsPageTokens("client", [1, 2, 3]).Open(tokens.Seal(token)));

    [Fact]
    public void A_token_of_another_client_or_a_changed_one_is_refused()
    {
        var token = tokens.Seal("page 2");
        var changed = Convert.FromBase64String(token);
        changed[^1] ^= 1;
        foreach (
            var bad in new[]
            {
                new MwsPageTokens("client", [4]).Seal("page 2"),
                new MwsPageTokens("another", [1, 2, 3]).Seal("page 2"),
                Convert.ToBase64String(changed),
                "AAAA",
                "no base64",
                "",
            }
        )
        {
            Assert.Equal("InvalidParameterValue", Assert.Throws<MwsErrorException>(() => tokens.Open(bad)).Code);
        }
    }
}
