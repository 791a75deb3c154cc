namespace AmazonMcf.Conventions;

/// <summary>A rule of the house: the offenders, each on a line, and what to do about them.</summary>
internal static class Rule
{
    public static void Holds(string fix, IEnumerable<string> offenders)
    {
        var list = offenders.ToList();
        Assert.True(
            list.Count == 0,
            $"{fix}{Environment.NewLine}{string.Join(Environment.NewLine, list.Select(offender => "  " + offender))}"
        );
    }
}
