#nullable enable
using System;
using System.Globalization;
using System.Management.Automation.Host;

namespace AmazonMcf.Tests.Terminal;

/// <summary>
/// A host of PowerShell that keeps what a person would see, 120 columns wide and in English whatever the machine, and types
/// scripted replies at prompts. Compiled by tests/examples.ps1.
/// </summary>
public sealed class Terminal : PSHost
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    private readonly TerminalUI ui = new();

    /// <inheritdoc />
    public override string Name => nameof(Terminal);

    /// <inheritdoc />
    public override Version Version { get; } = new(1, 0);

    /// <inheritdoc />
    public override Guid InstanceId { get; } = Guid.NewGuid();

    /// <inheritdoc />
    public override CultureInfo CurrentCulture => English;

    /// <inheritdoc />
    public override CultureInfo CurrentUICulture => English;

    /// <inheritdoc />
    public override PSHostUserInterface UI => ui;

    /// <summary>How many errors were shown since the last <see cref="Read"/>.</summary>
    public int Errors => ui.Errors;

    /// <summary>Takes what was shown since the last time.</summary>
    public string Read() => ui.Read();

    /// <inheritdoc />
    public override void SetShouldExit(int exitCode)
    {
    }

    /// <inheritdoc />
    public override void EnterNestedPrompt() => throw new NotSupportedException();

    /// <inheritdoc />
    public override void ExitNestedPrompt() => throw new NotSupportedException();

    /// <inheritdoc />
    public override void NotifyBeginApplication()
    {
    }

    /// <inheritdoc />
    public override void NotifyEndApplication()
    {
    }
}
