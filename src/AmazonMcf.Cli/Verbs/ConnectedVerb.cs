using System.CommandLine;
using AmazonMcf.Cli.Connection;
using AmazonMcf.Submission;

namespace AmazonMcf.Cli.Verbs;

/// <summary>A command that works over a connection and writes objects: with the connection options, --json and --csv.</summary>
internal abstract class ConnectedVerb
{
    /// <summary>How long requests in progress may continue after Ctrl+C if they change something.</summary>
    protected static readonly TimeSpan GraceOfChanges = TimeSpan.FromSeconds(5);

    private readonly ConnectionOptions connection = new();

    protected Records Records { get; } = new();

    /// <summary>Creates the command.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does.</param>
    /// <param name="choosesVersion">Whether it works on orders, with the version of the API that the user chooses.</param>
    protected Command Make(string name, string description, bool choosesVersion = true)
    {
        var command = new Command(name, description);
        AddTo(command);
        Records.AddTo(command);
        connection.AddTo(command, choosesVersion);
        command.SetAction(Run);
        return command;
    }

    /// <summary>Adds the arguments and options of its own.</summary>
    protected abstract void AddTo(Command command);

    /// <summary>How long requests in progress may continue after Ctrl+C. Default: a command that only reads ends immediately.</summary>
    protected virtual TimeSpan Grace => TimeSpan.Zero;

    /// <summary>What to report if the run is stopped. Default: for a command that only reads.</summary>
    protected virtual string Unfinished => "The run was stopped; the output is not complete.";

    /// <summary>Does the work.</summary>
    protected abstract void Run(VerbRun run);

    /// <summary>Asks for confirmation, before anything is opened. Default: nothing is asked.</summary>
    /// <param name="parsed">The command line.</param>
    protected virtual Answer Confirm(ParseResult parsed) => Answer.Yes;

    private int Run(ParseResult parsed)
    {
        var messages = new Messages();
        return Guard.RunWriting(messages, () => Run(parsed, messages));
    }

    private int Run(ParseResult parsed, Messages messages)
    {
        if (Confirm(parsed) is not Answer.Yes and var answer)
        {
            messages.Info("Nothing was sent.");
            return Confirmation.ExitCodeOf(answer);
        }

        using var open = connection.Open(parsed, messages);
        using var stop = new DispatchStop(Grace, TimeProvider.System);
        using var signals = new StopSignals(stop.Stop);
        var run = new VerbRun(parsed, messages, open, stop);
        try
        {
            Run(run);
        }
        catch (OperationCanceledException) when (signals.Received)
        {
            messages.Error(Unfinished);
        }

        return signals.Received ? ExitCode.Interrupted : run.ExitCode;
    }
}
