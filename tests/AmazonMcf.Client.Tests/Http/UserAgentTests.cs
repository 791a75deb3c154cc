using AmazonMcf.Connection;
using SellingPartner.Http;

namespace AmazonMcf.Http;

public class UserAgentTests
{
    [Fact]
    public void Names_the_module_its_language_and_its_platform() =>
        Assert.Matches(
            @"^AmazonMcf/\d+\.\d+\.\d+ \(Language=PowerShell/7\.6\.5; Platform=.+\)$",
            ProductHeader.Compose("PowerShell/7.6.5")
        );

    [Theory]
    [InlineData("a(b)=c;d\\e", @"a\(b\)\=c\;d\\e")]
    [InlineData(" Linux 6.1 #1 SMP ", "Linux 6.1 #1 SMP")]
    [InlineData("Grün\tx", "Gr?n?x")]
    public void Escapes_reserved_characters(string value, string expected) => Assert.Equal(expected, UserAgent.Value(value));

    [Fact]
    public void Stays_under_500_characters_and_cuts_no_escape()
    {
        var header = ProductHeader.Compose(new string('a', 199) + "((((");
        Assert.True(header.Length <= 500);
        Assert.Contains(new string('a', 199) + ";", header, StringComparison.Ordinal);
    }
}
