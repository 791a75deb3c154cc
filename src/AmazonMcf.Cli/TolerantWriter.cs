using System.Text;

namespace AmazonMcf.Cli;

/// <summary>
/// A standard stream whose errors do not end a command: if the disk is full, only text is lost, and orders are not affected. Commands whose
/// output is their result ask at the end whether it was lost; see <see cref="Guard.RunWriting"/>.
/// </summary>
internal sealed class TolerantWriter(TextWriter inner, Action? onLost = null) : TextWriter
{
    /// <summary>Whether text to standard output was lost.</summary>
    public static bool IsOutputLost { get; private set; }

    public override Encoding Encoding => inner.Encoding;

    /// <summary>Makes both standard streams of this process ignore errors.</summary>
    public static void Install()
    {
        Console.SetOut(Open(() => Console.Out, () => IsOutputLost = true));
        Console.SetError(Open(() => Console.Error));
    }

    public override void Write(char value) => Try(() => inner.Write(value));

    public override void Write(char[] buffer, int index, int count) => Try(() => inner.Write(buffer, index, count));

    public override void Write(string? value) => Try(() => inner.Write(value));

    public override void WriteLine(string? value) => Try(() => inner.WriteLine(value));

    public override void Flush() => Try(inner.Flush);

    // A stream that was closed before the process started cannot be opened.
    private static TextWriter Open(Func<TextWriter> stream, Action? onLost = null)
    {
        try
        {
            return new TolerantWriter(stream(), onLost);
        }
        catch (Exception failure) when (IsOfTheStream(failure))
        {
            onLost?.Invoke();
            return Null;
        }
    }

    private void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception failure) when (IsOfTheStream(failure))
        {
            // There is no stream left to report this.
            onLost?.Invoke();
        }
    }

    private static bool IsOfTheStream(Exception failure) =>
        failure is IOException or UnauthorizedAccessException or ObjectDisposedException;
}
