using AmazonMcf.Validation;

namespace AmazonMcf.OrderFiles;

public class CompatibleFormTests
{
    [Fact]
    public void Full_width_text_becomes_the_usual_one() => Assert.Equal("A-1 \U0001F4E6", CompatibleForm.Of("Ａ-１ \U0001F4E6"));

    [Fact]
    public void Text_that_is_not_valid_Unicode_stays_as_it_is()
    {
        foreach (var text in new[] { "A\uFFFE-1", "A-1\uD83D", "\uDCE6A-1", "\uD83DA\uDCE6", "\uD83D\uD83D\uDCE6" })
        {
            Assert.Equal(text, CompatibleForm.Of(text));
        }
    }
}
