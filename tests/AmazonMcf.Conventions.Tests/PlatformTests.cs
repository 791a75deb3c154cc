using System.Text.RegularExpressions;
using AmazonMcf.Testing;

namespace AmazonMcf.Conventions;

/// <summary>A test that does not run on a platform is reported as skipped there.</summary>
public partial class PlatformTests
{
    [Theory]
    [InlineData(Platforms.Unix, Platforms.Windows)]
    [InlineData(Platforms.Linux, Platforms.Windows)]
    [InlineData(Platforms.Linux, Platforms.Mac)]
    [InlineData(Platforms.Windows | Platforms.Linux, Platforms.Mac)]
    public void A_test_is_skipped_where_its_platform_is_missing(Platforms needed, Platforms current) =>
        Assert.Equal($"NOT TESTED: the test needs {needed}.", Platform.SkipReason(needed, current));

    [Theory]
    [InlineData(Platforms.Unix, Platforms.Linux)]
    [InlineData(Platforms.Unix, Platforms.Mac)]
    [InlineData(Platforms.Windows | Platforms.Linux, Platforms.Windows)]
    public void A_test_runs_where_its_platform_is(Platforms needed, Platforms current) => Assert.Null(Platform.SkipReason(needed, current));

    [Fact]
    public void No_test_returns_early_on_a_platform()
    {
        Rule.Holds(
            "Replace the return by [FactOn(...)] or [TheoryOn(...)]: the test is then reported as skipped.",
            from file in Tree.Sources("tests")
            where EarlyReturn().IsMatch(File.ReadAllText(file))
            select Tree.Display(file));
    }

    // The word is apart from its condition, or this file would be its own offender.
    [Theory]
    [InlineData("if (OperatingSystem.IsWindows())", " ")]
    [InlineData("if (!OperatingSystem.IsLinux())", "\n            ")]
    [InlineData("if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))", "\n        {\n            ")]
    public void An_early_return_is_recognized(string condition, string space) =>
        Assert.Matches(EarlyReturn(), $"{condition}{space}return;");

    [GeneratedRegex(@"if \(!?(?:OperatingSystem\.Is|RuntimeInformation\.IsOSPlatform)[^\r\n]*\)\s*(?:\{\s*)?return;")]
    private static partial Regex EarlyReturn();
}
