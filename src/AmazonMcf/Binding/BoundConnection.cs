using System.Collections;
using AmazonMcf.Connection;
using AmazonMcf.Session;

namespace AmazonMcf.Binding;

/// <summary>The connection a command line that is still being typed would use.</summary>
internal static class BoundConnection
{
    public static McfConnection? Find(IDictionary bound) =>
        InputObject.Items(bound["Connection"]).SelectMany(Open).FirstOrDefault() ?? McfSession.OfThread.Current;

    private static IEnumerable<McfConnection> Open(object? item) => item switch
    {
        McfConnection connection => [connection],
        string name => McfSession.OfThread.Find(name),
        _ => [],
    };
}
