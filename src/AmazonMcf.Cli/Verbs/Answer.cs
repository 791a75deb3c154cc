namespace AmazonMcf.Cli.Verbs;

/// <summary>The answer to a question of <see cref="Confirmation"/>.</summary>
internal enum Answer
{
    /// <summary>Do it: a yes at the terminal, or <c>--yes</c>.</summary>
    Yes,

    /// <summary>Do not do it.</summary>
    No,

    /// <summary>The run was stopped while the question was open.</summary>
    Interrupted,
}
