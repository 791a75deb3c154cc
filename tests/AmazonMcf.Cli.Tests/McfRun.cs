namespace AmazonMcf.Cli;

/// <summary>How a run of <c>mcf</c> ended and what it said.</summary>
internal sealed record McfRun(int ExitCode, string Output, string Error)
{
    public string LastLine => Output.TrimEnd().Split('\n')[^1].TrimEnd();
}
