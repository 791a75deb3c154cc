using SellingPartner.Errors;

namespace AmazonMcf.Model;

public class VisibleTextTests
{
    [Theory]
    [InlineData("a\u001b[31mb", "a\\u001b[31mb")]
    [InlineData("a\u009b31mb", "a\\u009b31mb")]
    [InlineData("a\r\nplaced 99: created 99", "a\\r\\nplaced 99: created 99")]
    [InlineData("\0\a\b\t\v\f\u007f\u0085", "\\u0000\\u0007\\u0008\\t\\u000b\\u000c\\u007f\\u0085")]
    [InlineData("a\u2028b\u2029c", "a\\u2028b\\u2029c")]
    [InlineData("\u202a\u202b\u202c\u202d\u202e", "\\u202a\\u202b\\u202c\\u202d\\u202e")]
    [InlineData("\u2066\u2067\u2068\u2069", "\\u2066\\u2067\\u2068\\u2069")]
    [InlineData("\u200e\u200f\u061c", "\\u200e\\u200f\\u061c")]
    public void Shows_what_steers_a_terminal_as_escapes(string text, string shown)
    {
        Assert.Equal(shown, VisibleText.Of(text));
        Assert.Equal(shown, VisibleText.Of(shown));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Jürgen O'Neil, 山田太郎, \ud83d\ude00\ud83d\ude01 שלום \u00a0\u3000")]
    [InlineData(@"C:\new\tables")]
    public void Leaves_other_text_alone(string text) => Assert.Same(text, VisibleText.Of(text));

    // Not as data of a theory, which could not be passed on.
    [Fact]
    public void Shows_half_a_surrogate_pair_as_an_escape()
    {
        Assert.Equal(@"a\ud83db", VisibleText.Of("a\ud83db"));
        Assert.Equal(@"\udc00\ud83d", VisibleText.Of("\udc00\ud83d"));
    }

    [Fact]
    public void Escapes_all_Unicode_control_characters()
    {
        for (var character = '\0'; character < '\uffff'; character++)
        {
            var shown = VisibleText.Of("a" + character + "b");
            Assert.DoesNotContain(shown, char.IsControl);
            Assert.DoesNotContain(shown, char.IsSurrogate);
        }
    }
}
