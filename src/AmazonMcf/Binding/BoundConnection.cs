using System.Collections;
using AmazonMcf.Connection;
using AmazonMcf.Pipeline;

namespace AmazonMcf.Binding;

/// <summary>The connection a command line that is still being typed would use.</summary>
internal static class BoundConnection
{
    public static McfConnection? Find(IDictionary bound) => InputObject.Unwrap(bound["Connection"]) as McfConnection ?? McfSession.OfThread.Current;
}
