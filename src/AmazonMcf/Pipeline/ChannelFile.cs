using AmazonMcf.Binding;
using AmazonMcf.Errors;
using AmazonMcf.OrderFiles;

namespace AmazonMcf.Pipeline;

/// <summary>Reads the channel profile of -Channel: JSON, or a PowerShell data file, which is never executed.</summary>
internal static class ChannelFile
{
    /// <summary>Reads a profile.</summary>
    /// <param name="command">The command.</param>
    /// <param name="path">The value of -Channel; null if it was not typed.</param>
    /// <param name="hold">The value of -Hold; null if it was not typed.</param>
    public static ChannelProfile? Read(McfCmdlet command, string? path, bool? hold = null)
    {
        if (path is null)
        {
            return null;
        }

        if (path.Trim().Length == 0)
        {
            throw new McfOrderFileException("-Channel is empty.", null, "Specify the file of a channel profile, or omit -Channel.");
        }

        var file = command.GetUnresolvedProviderPathFromPSPath(path);
        var profile = string.Equals(Path.GetExtension(file), ".psd1", StringComparison.OrdinalIgnoreCase)
            ? ChannelProfile.Parse(DataFile.ReadAsJson(file), file)
            : ChannelProfile.Load(file);
        return hold is { } value ? profile.With(value) : profile;
    }
}
