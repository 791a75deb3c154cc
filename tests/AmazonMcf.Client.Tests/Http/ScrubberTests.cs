using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AmazonMcf.Outbound;
using SellingPartner.Authentication;
using SellingPartner.Telemetry;

namespace AmazonMcf.Http;

public class ScrubberTests
{
    private const string Secret = "s3cr3t+K/ey=with&odd<signs>\"é";

    /// <summary>The spellings in which a server can give a value back.</summary>
    public static TheoryData<string, Func<string, string>> Spellings => new()
    {
        { "plain", value => value },
        { "percent", Uri.EscapeDataString },
        { "percent, small letters", value => Uri.EscapeDataString(value).ToLowerInvariant() },
        { "percent, every octet", value => string.Concat(Encoding.UTF8.GetBytes(value).Select(octet => $"%{octet:X2}")) },
        { "percent twice", value => Uri.EscapeDataString(Uri.EscapeDataString(value)) },
        { "JSON", value => JsonSerializer.Serialize(value).Trim('"') },
        { "JSON, every character", value => string.Concat(value.Select(character => $"\\u{(int)character:x4}")) },
        { "HTML", value => WebUtility.HtmlEncode(value) },
        { "HTML, every character", value => string.Concat(value.Select(character => $"&#{(int)character};")) },
        { "HTML, hexadecimal", value => string.Concat(value.Select(character => $"&#x{(int)character:X};")) },
        { "JSON of HTML", value => JsonSerializer.Serialize(WebUtility.HtmlEncode(value)).Trim('"') },
        { "capitals", value => value.ToUpperInvariant() },
        { "decomposed", value => value.Normalize(NormalizationForm.FormD) },
    };

    [Theory]
    [MemberData(nameof(Spellings))]
    public void Hides_a_secret_however_it_is_spelled(string name, Func<string, string> spell)
    {
        var scrubber = new Scrubber(() => [], () => [.. SecretTerms.Of(Secret)]);
        Assert.Equal(
            "bad request: client_secret=***&grant_type=x",
            scrubber.Scrub($"bad request: client_secret={spell(Secret)}&grant_type=x")
        );
        Assert.NotEmpty(name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("ab")]
    [InlineData("client:")]
    public void Hides_a_secret_inside_base64_wherever_it_begins(string before)
    {
        var scrubber = new Scrubber(() => [], () => [.. SecretTerms.Of(Secret)]);
        var text = Convert.ToBase64String(Encoding.UTF8.GetBytes(before + Secret + "z"));
        foreach (var form in new[] { text, text.Replace('+', '-').Replace('/', '_') })
        {
            var shown = scrubber.Scrub($"Authorization: Basic {form}");
            Assert.Contains("***", shown, StringComparison.Ordinal);
            Assert.InRange(shown.Length, "Authorization: Basic ***".Length, "Authorization: Basic ***".Length + 15);
        }
    }

    [Theory]
    [InlineData("Atzr|IwEBI+a/b=", "token *** is bad")]
    [InlineData("Atza%7CIwEBI%2Ba%2Fb", "token *** is bad")]
    [InlineData("amzn1.oa2-cs.v1.abc", "token *** is bad")]
    public void Hides_what_has_the_form_of_a_token(string token, string shown) =>
        Assert.Equal(shown, Scrubber.OfForms.Scrub($"token {token} is bad"));

    [Fact]
    public void A_short_secret_does_not_tear_words_apart()
    {
        var scrubber = new Scrubber(() => [], () => [.. SecretTerms.Of("hush")]);
        Assert.Equal("The *** of hushed rooms, s=***&", scrubber.Scrub("The hush of hushed rooms, s=hush&"));
    }

    [Theory]
    [MemberData(nameof(Spellings))]
    public void Hides_a_name_and_its_parts_however_they_are_spelled(string name, Func<string, string> spell)
    {
        Assert.Equal("No *** here", Of("name", "Zoë Müller-Łęcka").Scrub($"No {spell("Zoë Müller-Łęcka")} here"));
        Assert.Equal("No *** here", Of("name", "Zoë Müller-Łęcka").Scrub($"No {spell("Müller")} here"));
        Assert.NotEmpty(name);
    }

    [Theory]
    [InlineData("name", "Jane Doe", "Mr. DOE, Jane", "Mr. ***, ***")]
    [InlineData("name", "Jane Doe", "Jane+Doe", "***")]
    [InlineData("name", "Jane Doe", "Jane  \u00a0Doe / Jane\r\nDoe", "*** / ***")]
    [InlineData("name", "Jane Doe", "J\u200bane D\u00adoe", "***")]
    [InlineData("name", "Jane Doe", "{\"name\":\"Jane Doe\"}", "{\"name\":\"***\"}")]
    [InlineData(
        "name",
        "Bo Li",
        "Li is not known, nor is LI; a list of limits of Liechtenstein",
        "*** is not known, nor is ***; a list of limits of Liechtenstein"
    )]
    [InlineData("name", "An Do", "An order: do not send an order to An Do", "*** order: do not send an order to ***")]
    [InlineData("name", "Ng", "Ng, NG, ng: angling", "***, ***, ***: angling")]
    [InlineData("name", "J. Smith", "J. Smith / Smith / J is no name / Smithers", "*** / *** / J is no name / Smithers")]
    [InlineData("name", "山田 太郎", "宛名山田様、太郎様", "宛名***様、***様")]
    [InlineData("name", "ＪＡＮＥ Doe", "Jane", "***")]
    [InlineData("name", "Ann Order", "InvalidOrder: the orders of Ann", "InvalidOrder: the orders of ***")]
    [InlineData("notificationEmails", "jane.q.doe@example.com", "mail of jane.q.doe is full", "mail of *** is full")]
    [InlineData("notificationEmails", "jane.whitford@example.com", "Whitford is away; jane.whitford@EXAMPLE.com", "*** is away; ***")]
    [InlineData("notificationEmails", "orders@example.com", "The orders of orders@example.com", "The orders of ***")]
    [InlineData("phone", "+1 (734) 555-0199", "7345550199, 734.555.0199, 1-734-555-0199, 001 734 555 0199", "***, ***, ***, ***")]
    [InlineData(
        "phone",
        "+1 (734) 555-0199",
        "Order 5550100199 of 2026-01-01 has 1234567 units",
        "Order 5550100199 of 2026-01-01 has 1234567 units"
    )]
    [InlineData("postalCode", "48104", "48104 is no code; 148104 and 481045 are", "*** is no code; 148104 and 481045 are")]
    [InlineData(
        "addressLine1",
        "1 Main Street",
        "No street '1 MAIN STREET': 1 Main&#x20;Street, 1%20Main%20Street",
        "No street '***': ***, ***"
    )]
    [InlineData("stateOrRegion", "OR", "WA or OR", "WA or OR")]
    public void Hides_parts_of_personal_values_and_leaves_other_words(string member, string value, string text, string shown) =>
        Assert.Equal(shown, Of(member, value).Scrub(text));

    [Fact]
    public void Leaves_a_text_without_hidden_values_as_it_is()
    {
        const string Text = "50%25 of &amp; \\u0041 + ＡＢＣ é\u0301 \ud83d\ude00 %E4%zz &nope; \\";
        Assert.Same(Text, Of("name", "Jane Doe").Scrub(Text));
        Assert.Equal("*** " + Text, Of("name", "Jane Doe").Scrub("Jane " + Text));
    }

    private static Scrubber Of(string member, string value)
    {
        var body = Encoding.UTF8.GetBytes(new JsonObject { ["destinationAddress"] = new JsonObject { [member] = value } }.ToJsonString());
        return new Scrubber(() => new BodyMask(LoggableMembers.All).FindPersonal(body), () => []);
    }
}
