import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.opensearch.analysis.common.CommonAnalysisPlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.transport.Netty4Plugin;

/**
 * An OpenSearch node without installation, for tests on one machine: it listens on loopback only and prints its address
 * once it answers. Argument: the folder of its data.
 */
public final class LoopbackNode extends Node {
    private LoopbackNode(Path folder, Settings settings) {
        super(
            InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), folder, () -> "loopback"),
            List.of(CommonAnalysisPlugin.class, Netty4Plugin.class),
            false
        );
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Settings settings = Settings.builder()
            .put("path.home", folder.toString())
            .put("cluster.name", "loopback")
            .put("discovery.type", "single-node")
            .put("network.host", "127.0.0.1")
            .put("http.port", "0")
            .put("transport.port", "0")
            .put("http.type", "netty4")
            .put("transport.type", "netty4")
            // As docs/search-server.md advises, for the search page of a site on another port.
            .put("http.cors.enabled", true)
            .put("http.cors.allow-origin", "/http://127\\.0\\.0\\.1(:[0-9]+)?/")
            .put("http.cors.allow-methods", "OPTIONS, HEAD, GET, POST")
            .put("http.cors.allow-headers", "Content-Type")
            .build();
        LoopbackNode node = new LoopbackNode(folder, settings);
        node.start();
        HttpServerTransport http = node.injector().getInstance(HttpServerTransport.class);
        System.out.println("http://127.0.0.1:" + http.boundAddress().publishAddress().getPort());
        // Ends with the process that started it, which holds the other end of its input.
        while (System.in.read() >= 0) {
            continue;
        }
        node.close();
        System.exit(0);
    }
}
