using System.Net;
using System.Net.Sockets;

namespace AmazonMcf.Cli;

/// <summary>What mcf asks at a terminal, and what Ctrl+C there leaves.</summary>
public sealed class TerminalTests : IDisposable
{
    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [TerminalFact]
    public async Task A_plan_requires_confirmation_of_each_fee()
    {
        using var send = Send("--partnered");
        await send.WaitForAsync("Confirm the placement? [y/N]");
        await send.TypeAsync("y\n");
        await send.WaitForAsync("Confirm the transport at these costs? [y/N]");
        await send.TypeAsync("yes\n");
        var (exitCode, shown) = await send.EndAsync();

        Assert.True(exitCode == ExitCode.Done, shown);
        Assert.Matches("FBA[0-9A-Z]+ . WORKING", shown);
    }

    [TerminalFact]
    public async Task A_plan_whose_placement_is_declined_is_canceled()
    {
        using var send = Send();
        await send.WaitForAsync("Confirm the placement? [y/N]");
        await send.TypeAsync("n\n");
        var (exitCode, shown) = await send.EndAsync();
        var list = await Mcf.RunAsync("inbound", "--embedded", scratch.Store, "--unlimited", "--json");

        Assert.True(exitCode == ExitCode.SomeRejected, shown);
        Assert.Matches("Nothing was confirmed, and plan 'wf[^']+' was canceled.", shown);
        Assert.Empty(list.Output.Trim());
    }

    [TerminalFact]
    public async Task Control_C_at_the_question_reports_the_plan()
    {
        using var send = Send();
        await send.WaitForAsync("Confirm the placement? [y/N]");
        await send.TypeAsync(Terminal.ControlC);
        var (exitCode, shown) = await send.EndAsync();

        Assert.True(exitCode == ExitCode.Interrupted, shown);
        Assert.Matches("Plan 'wf[^']+' was created; nothing is confirmed.", shown);
    }

    [TerminalFact]
    public async Task Control_C_at_a_question_before_anything_is_sent_says_so()
    {
        using var cancel = Terminal.Start("order", "cancel", "T-1", "--embedded", scratch.Store);
        await cancel.WaitForAsync("Cancel T-1? [y/N]");
        await cancel.TypeAsync(Terminal.ControlC);
        var (exitCode, shown) = await cancel.EndAsync();

        Assert.True(exitCode == ExitCode.Interrupted, shown);
        Assert.Contains("Nothing was sent.", shown, StringComparison.Ordinal);
        Assert.False(File.Exists(scratch.Store));
    }

    [TerminalFact]
    public async Task Control_C_ends_a_command_that_reads_and_says_that_the_output_is_incomplete()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        using var list = Terminal.Start(
            "order", "list", "--endpoint", $"http://{silent.LocalEndpoint}", "--token-endpoint", $"http://{silent.LocalEndpoint}/token");
        using var request = await silent.AcceptTcpClientAsync();
        await list.TypeAsync(Terminal.ControlC);
        var (exitCode, shown) = await list.EndAsync();

        Assert.True(exitCode == ExitCode.Interrupted, shown);
        Assert.Contains("The run was stopped; the output is not complete.", shown, StringComparison.Ordinal);
    }

    private Terminal Send(params string[] options) => Terminal.Start(
    [
        "inbound", "send", Mcf.Sample("replenish.csv"), "--from", Mcf.Sample("ship-from.json"), "--units-per-box", "40",
        "--box", "16x12x10x30", "--embedded", scratch.Store, "--unlimited", .. options,
    ]);
}
