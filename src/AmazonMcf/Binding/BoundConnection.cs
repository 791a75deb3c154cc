using System.Collections;
using AmazonMcf.Connection;
using AmazonMcf.Session;

namespace AmazonMcf.Binding;

/// <summary>Determines the connection that a command line would use while it is being typed.</summary>
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
