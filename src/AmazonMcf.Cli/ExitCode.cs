namespace AmazonMcf.Cli;

/// <summary>How <c>mcf</c> ends. Where several hold, the highest is told.</summary>
internal static class ExitCode
{
    /// <summary>Everything asked for was done.</summary>
    public const int Done = 0;

    /// <summary>Some orders were rejected, or rows were faulty; all others were placed.</summary>
    public const int SomeRejected = 1;

    /// <summary>The command line is wrong, a file cannot be read at all, or the results file cannot be created.</summary>
    public const int BadInput = 2;

    /// <summary>The outcome of some orders is not known: run the same file again to settle them.</summary>
    public const int SomeUnknown = 3;

    /// <summary>The service could not be reached, refused the login or took nothing for too long; some orders were not sent.</summary>
    public const int NoConnection = 4;

    /// <summary>The results file could not be written to its end: the run stopped placing, and told what is missing in the file.</summary>
    public const int NotRecorded = 5;

    /// <summary>Ctrl+C or a request to end.</summary>
    public const int Interrupted = 130;

    /// <summary>The same as text, for the help.</summary>
    public const string Help = """
        Exit codes:
          0    everything was done
          1    some orders were rejected, all others were placed
          2    the command line is wrong, a file cannot be read, or the results file cannot be created: nothing was sent
          3    the outcome of some orders is not known: run the same file again
          4    the service cannot be reached or refuses the login: some orders were not sent
          5    the results file could not be written: no more orders were sent, and what it lacks was told
          130  interrupted
        """;
}
