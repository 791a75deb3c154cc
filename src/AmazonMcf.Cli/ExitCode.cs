namespace AmazonMcf.Cli;

/// <summary>The exit codes of <c>mcf</c>. If several apply, the highest is returned.</summary>
internal static class ExitCode
{
    /// <summary>The command completed without errors.</summary>
    public const int Done = 0;

    /// <summary>
    /// Some orders were rejected, or rows were invalid; all others were placed. Or the service rejected the request of a command.
    /// </summary>
    public const int SomeRejected = 1;

    /// <summary>
    /// The command line is invalid, or the results file cannot be created: nothing was sent. Or an order file cannot be read: the orders in
    /// the other files were sent.
    /// </summary>
    public const int BadInput = 2;

    /// <summary>The outcome of some orders is unknown. Running the same file again determines it.</summary>
    public const int SomeUnknown = 3;

    /// <summary>The service cannot be reached, rejects the login, or accepted nothing for too long. Some orders were not sent.</summary>
    public const int NoConnection = 4;

    /// <summary>
    /// The results file could not be written: no more orders were sent, and the results missing from the file are on the error stream. Or
    /// the output of a command other than import could not be written to standard output.
    /// </summary>
    public const int NotRecorded = 5;

    /// <summary>The run was interrupted by Ctrl+C or a signal to stop.</summary>
    public const int Interrupted = 130;

    /// <summary>The exit codes as text for the help.</summary>
    public const string Help = """
        Exit codes:
          0    The command completed without errors.
          1    Some orders were rejected, or rows were invalid; all others were placed. Or the service rejected the request of
               a command.
          2    The command line is invalid, or the results file cannot be created: nothing was sent. Or an order file cannot be
               read: the orders in the other files were sent.
          3    The outcome of some orders is unknown. Run the same file again.
          4    The service cannot be reached, rejects the login, or accepted nothing for too long. Some orders were not sent.
          5    The results file could not be written: no more orders were sent; missing results are on the error stream. Or the
               output of a different command could not be written.
          130  The run was interrupted.
        """;
}
